package cn.xieshou.roster.excel;

import org.jspecify.annotations.Nullable;

/**
 * A cell as the file holds it.
 *
 * @param column from 0
 * @param type as the file calls it: {@code n}, {@code b}, {@code e}, {@code d}; every kind of text is {@code str}
 * @param style number of the cell format
 * @param value null if none was saved
 */
record SheetCell(
        int column, String type, int style, @Nullable String value, boolean formula) {}
