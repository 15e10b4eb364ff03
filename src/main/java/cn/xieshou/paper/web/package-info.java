/** The pages of the templates. */
@NullMarked
package cn.xieshou.paper.web;

import org.jspecify.annotations.NullMarked;
