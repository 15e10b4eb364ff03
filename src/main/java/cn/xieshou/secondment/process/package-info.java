/** The forms of the secondment models and what the models tell the domain. */
@NullMarked
package cn.xieshou.secondment.process;

import org.jspecify.annotations.NullMarked;
