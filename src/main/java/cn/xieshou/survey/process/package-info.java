/** The forms of the model {@code needs-survey}. */
@NullMarked
package cn.xieshou.survey.process;

import org.jspecify.annotations.NullMarked;
