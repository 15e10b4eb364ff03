/** The forms of the model {@code annual-plan-filing} and what the model tells and asks the plan. */
@NullMarked
package cn.xieshou.annualplan.process;

import org.jspecify.annotations.NullMarked;
