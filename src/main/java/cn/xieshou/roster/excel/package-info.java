/** Workbooks as files: what is no workbook is refused, what is one is read as texts, and written for people. */
@NullMarked
@NamedInterface("excel")
package cn.xieshou.roster.excel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
