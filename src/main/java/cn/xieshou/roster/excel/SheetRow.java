package cn.xieshou.roster.excel;

import java.util.List;

/**
 * A row as the file holds it.
 *
 * @param number as Excel counts, from 1
 */
record SheetRow(int number, boolean hidden, List<SheetCell> cells) {}
