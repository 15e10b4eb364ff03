/** The engine side of supervision: what the models ask, and their forms. */
@NullMarked
package cn.xieshou.rectification.process;

import org.jspecify.annotations.NullMarked;
