/** The engine's side of yearly summaries: the forms of the model {@code annual-summary} and its opening every July. */
@NullMarked
package cn.xieshou.summary.process;

import org.jspecify.annotations.NullMarked;
