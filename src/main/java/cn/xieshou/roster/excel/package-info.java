/** Workbooks as files: what is no workbook is refused, what is one is read as texts, and written for people. */
@NullMarked
package cn.xieshou.roster.excel;

import org.jspecify.annotations.NullMarked;
