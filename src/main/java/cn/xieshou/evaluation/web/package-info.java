/** The pages of term evaluations. */
@NullMarked
package cn.xieshou.evaluation.web;

import org.jspecify.annotations.NullMarked;
