/** The pages of open lessons. */
@NullMarked
package cn.xieshou.openlesson.web;

import org.jspecify.annotations.NullMarked;
