package cn.xieshou.paper.pdf;

import cn.xieshou.paper.pdf.Block.Borders;
import cn.xieshou.paper.pdf.Block.Cell;
import cn.xieshou.paper.pdf.Block.Row;
import cn.xieshou.paper.pdf.Block.Table;
import cn.xieshou.paper.word.Xml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads a table of a Word file as it is to be set. */
final class TableReader {

    /** Points on both sides of a cell's text, where the file says nothing. */
    private static final double PADDING = 5.4;

    private static final double LINE = 0.5;
    private static final Set<String> NONE = Set.of("none", "nil");

    private final Looks looks;
    private final ParagraphReader paragraphs;

    TableReader(Looks looks, ParagraphReader paragraphs) {
        this.looks = looks;
        this.paragraphs = paragraphs;
    }

    /** @param width of the text in which it stands */
    Table read(Element table, double width) {
        List<Element> look = looks.ofTable(table);
        List<Element> rows = Xml.children(table, "tr");
        List<Double> columns = columns(table, rows, width);
        List<Row> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            read.add(row(rows.get(i), look, i == 0, i == rows.size() - 1, columns.size()));
        }
        double all = sum(columns);
        String align = Looks.first(look, "jc", "val").orElse("left");
        double left = align.equals("center") ? (width - all) / 2 : align.equals("right") ? width - all : 0;
        return new Table(Math.max(0, left), columns, read);
    }

    /** As the grid says; if it says nothing, as the widest row does; never wider than the text. */
    private static List<Double> columns(Element table, List<Element> rows, double width) {
        List<Double> grid =
                Xml.child(table, "tblGrid").map(one -> Xml.children(one, "gridCol")).orElse(List.of()).stream()
                        .map(one -> Looks.twentieths(Xml.attribute(one, "w")))
                        .toList();
        int cells =
                Math.max(1, rows.stream().mapToInt(TableReader::columns).max().orElse(1));
        double sum = sum(grid);
        if (grid.size() < cells || sum == 0) {
            return Collections.nCopies(cells, width / cells);
        }
        return sum <= width + 2 * PADDING
                ? grid
                : grid.stream().map(one -> one * width / sum).toList();
    }

    private static double sum(List<Double> widths) {
        return widths.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static int columns(Element row) {
        return Xml.children(row, "tc").stream().mapToInt(TableReader::span).sum();
    }

    private static int span(Element cell) {
        return Math.max(1, (int) Looks.number(Xml.value(cell, "tcPr", "gridSpan")));
    }

    private Row row(Element row, List<Element> table, boolean first, boolean last, int columns) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (Element cell : Xml.children(row, "tc")) {
            int span = Math.min(span(cell), columns - column);
            if (span > 0) {
                cells.add(cell(cell, table, column, span, first, last, columns));
            }
            column += span;
        }
        Optional<Element> height = Xml.child(row, "trPr", "trHeight");
        List<Element> properties = Xml.children(row, "trPr");
        return new Row(
                cells,
                Looks.twentieths(height.flatMap(one -> Xml.attribute(one, "val"))),
                height.flatMap(one -> Xml.attribute(one, "hRule"))
                        .filter("exact"::equals)
                        .isPresent(),
                Looks.isOn(properties, "tblHeader"),
                Looks.isOn(properties, "cantSplit"));
    }

    private Cell cell(
            Element cell, List<Element> table, int column, int span, boolean first, boolean last, int columns) {
        Optional<Element> merge = Xml.child(cell, "tcPr", "vMerge");
        boolean continues = merge.isPresent()
                && !Xml.attribute(merge.get(), "val").orElse("").equals("restart");
        String stands = Xml.value(cell, "tcPr", "vAlign").orElse("top");
        Borders borders = new Borders(
                side(cell, table, "top", first ? "top" : "insideH"),
                side(cell, table, "left", column == 0 ? "left" : "insideV"),
                side(cell, table, "bottom", last ? "bottom" : "insideH"),
                side(cell, table, "right", column + span == columns ? "right" : "insideV"));
        return new Cell(
                Xml.all(cell, "p").stream().map(paragraphs::read).toList(),
                column,
                span,
                continues,
                stands.equals("center") ? 0.5 : stands.equals("bottom") ? 1 : 0,
                borders,
                padding(table));
    }

    private static double padding(List<Element> table) {
        return table.stream()
                .flatMap(one -> Xml.child(one, "tblCellMar").flatMap(all -> called(all, "left")).stream())
                .flatMap(left -> Xml.attribute(left, "w").stream())
                .findFirst()
                .map(written -> Looks.twentieths(Optional.of(written)))
                .orElse(PADDING);
    }

    /** How thick a side is: the cell's own word, else the table's. */
    private static double side(Element cell, List<Element> table, String own, String ofTable) {
        Optional<Element> line = Xml.child(cell, "tcPr", "tcBorders").flatMap(one -> called(one, own));
        if (line.isEmpty()) {
            line = table.stream()
                    .flatMap(one -> Xml.child(one, "tblBorders").flatMap(all -> called(all, ofTable)).stream())
                    .findFirst();
        }
        Optional<String> kind = line.flatMap(one -> Xml.attribute(one, "val"));
        if (kind.isEmpty() || NONE.contains(kind.get())) {
            return 0;
        }
        double eighths = Looks.number(line.flatMap(one -> Xml.attribute(one, "sz")));
        return eighths == 0 ? LINE : eighths / 8;
    }

    /** Newer files, and some programs, call left and right after where writing begins and ends. */
    private static Optional<Element> called(Element sides, String side) {
        String newer = side.equals("left") ? "start" : side.equals("right") ? "end" : side;
        return Xml.child(sides, side).or(() -> Xml.child(sides, newer));
    }
}
