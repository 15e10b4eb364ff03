/**
 * The selection as the engine sees it: its forms, steps, names and the table of eligibility.
 */
@NullMarked
package cn.xieshou.selection.process;

import org.jspecify.annotations.NullMarked;
