/** The pages of final assessments. */
@NullMarked
package cn.xieshou.assessment.web;

import org.jspecify.annotations.NullMarked;
