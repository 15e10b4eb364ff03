/** Puts faults into the models, one at a time, and tells which no test noticed: {@code mvn -Pmutation verify}. */
package cn.xieshou.mutation;
