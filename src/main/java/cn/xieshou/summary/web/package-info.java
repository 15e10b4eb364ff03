/** The pages of yearly summaries. */
@NullMarked
package cn.xieshou.summary.web;

import org.jspecify.annotations.NullMarked;
