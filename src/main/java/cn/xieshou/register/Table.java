package cn.xieshou.register;

import java.util.List;

/** Rows under their columns, ready for {@link DrawnRows}. */
public record Table<R>(List<Column<R>> columns, List<R> rows) {

    /** Cells of a row, in the order of {@link #columns}. */
    List<Cell> cells(R row) {
        return columns.stream().map(column -> cell(column, row)).toList();
    }

    private static <R> Cell cell(Column<R> column, R row) {
        var cell = column.cell();
        return cell == null ? Cell.NOTHING : cell.apply(row);
    }
}
