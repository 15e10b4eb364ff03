package cn.xieshou.paper.pdf;

import cn.xieshou.paper.pdf.Block.Borders;
import cn.xieshou.paper.pdf.Block.Cell;
import cn.xieshou.paper.pdf.Block.Row;
import cn.xieshou.paper.pdf.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** Sets tables: a row that fits nowhere on the page goes to the next one or is divided, heading rows come again. */
final class TableSetter {

    /** A row that takes less than that part of a page is not divided. */
    private static final double SMALL = 0.3;

    private final Typesetter pages;
    private final LineBreaker breaker;

    TableSetter(Typesetter pages, LineBreaker breaker) {
        this.pages = pages;
        this.breaker = breaker;
    }

    /** The lines of a cell and how many of them are set. */
    private static final class Column {
        final Cell cell;
        final List<Line> lines;
        int set;

        Column(Cell cell, List<Line> lines) {
            this.cell = cell;
            this.lines = lines;
        }

        double height() {
            return height(lines.size());
        }

        double height(int to) {
            return lines.subList(set, to).stream().mapToDouble(Line::all).sum();
        }

        int fitting(double room) {
            int to = set;
            while (to < lines.size() && height(to + 1) <= room) {
                to++;
            }
            return to;
        }
    }

    void set(Table table) {
        List<Row> headings = table.rows().stream().takeWhile(Row::heading).toList();
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            List<Column> columns = columns(table, row);
            double height = height(row, columns);
            boolean whole = row.together() || height < pages.fullRoom() * SMALL;
            double following = row.heading() && i + 1 < table.rows().size()
                    ? height(
                            table.rows().get(i + 1), columns(table, table.rows().get(i + 1)))
                    : 0;
            if (height + Math.min(following, pages.fullRoom() / 2) > pages.room()
                    && whole
                    && height <= pages.fullRoom()) {
                again(table, row.heading() ? List.of() : headings);
            }
            row(table, row, columns, headings);
        }
    }

    double firstRow(Table table) {
        return table.rows().isEmpty()
                ? 0
                : height(table.rows().get(0), columns(table, table.rows().get(0)));
    }

    private void again(Table table, List<Row> headings) {
        pages.newPage();
        for (Row heading : headings) {
            List<Column> columns = columns(table, heading);
            part(table, columns, height(heading, columns));
        }
    }

    private void row(Table table, Row row, List<Column> columns, List<Row> headings) {
        double height = height(row, columns);
        while (height > pages.room() + 0.5 && pages.room() < pages.fullRoom()) {
            boolean some = columns.stream().anyMatch(one -> one.fitting(pages.room()) > one.set);
            if (!some) {
                again(table, row.heading() ? List.of() : headings);
                if (columns.stream().noneMatch(one -> one.fitting(pages.room()) > one.set)) {
                    break;
                }
                continue;
            }
            part(table, columns, pages.room());
            again(table, row.heading() ? List.of() : headings);
            height = height(row, columns);
        }
        part(table, columns, height);
    }

    /** Sets as much of a row as that height holds. */
    private void part(Table table, List<Column> columns, double height) {
        for (Column column : columns) {
            double left = pages.left() + left(table, column.cell);
            int to = column.fitting(height + 0.5);
            double top = pages.y() + Math.max(0, height - column.height(to)) * column.cell.middle();
            for (Line line : column.lines.subList(column.set, to)) {
                pages.page().line(line, left + column.cell.padding(), top + line.before(), 0, 0);
                top += line.all();
            }
            column.set = to;
            frame(column.cell, left, width(table, column.cell), height);
        }
        pages.down(height);
    }

    private void frame(Cell cell, double left, double width, double height) {
        Borders borders = cell.borders();
        double top = pages.y();
        if (!cell.continues()) {
            pages.page().stroke(left, top, left + width, top, borders.top());
        }
        pages.page().stroke(left, top, left, top + height, borders.left());
        pages.page().stroke(left + width, top, left + width, top + height, borders.right());
        pages.page().stroke(left, top + height, left + width, top + height, borders.bottom());
    }

    private List<Column> columns(Table table, Row row) {
        List<Column> columns = new ArrayList<>();
        for (Cell cell : row.cells()) {
            double width = width(table, cell) - 2 * cell.padding();
            columns.add(new Column(
                    cell,
                    cell.continues()
                            ? List.of()
                            : cell.paragraphs().stream()
                                    .flatMap(one -> breaker.cellLines(one, width).stream())
                                    .toList()));
        }
        return columns;
    }

    private static double height(Row row, List<Column> columns) {
        double text = columns.stream().mapToDouble(Column::height).max().orElse(0);
        return row.exactly() ? row.height() : Math.max(text, row.height());
    }

    private static double left(Table table, Cell cell) {
        double left = table.left();
        for (int i = 0; i < cell.column(); i++) {
            left += table.columns().get(i);
        }
        return left;
    }

    private static double width(Table table, Cell cell) {
        double width = 0;
        for (int i = cell.column(); i < cell.column() + cell.columns(); i++) {
            width += table.columns().get(i);
        }
        return width;
    }
}
