/**
 * The pages of a selection.
 */
@NullMarked
package cn.xieshou.selection.web;

import org.jspecify.annotations.NullMarked;
