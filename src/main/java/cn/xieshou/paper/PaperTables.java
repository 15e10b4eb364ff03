package cn.xieshou.paper;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Tables of official papers: signatures side by side, and bordered forms. */
final class PaperTables {

    private static final int FORM_COLUMNS = 4;
    /** Between the margins of 28 and 26 millimetres. */
    private static final BigInteger TEXT_WIDTH = Typesetting.mm(210 - 28 - 26);

    /** Of a form: what the headings and the values take, in hundredths. */
    private static final List<Integer> FORM_WIDTHS = List.of(20, 30, 20, 30);

    private PaperTables() {}

    /** Blocks of lines side by side without borders, such as both parties' signatures; they stay on one page. */
    static void sideBySide(XWPFDocument word, List<List<String>> blocks) {
        XWPFTable table = word.createTable(1, blocks.size());
        table.removeBorders();
        columns(table, Collections.nCopies(blocks.size(), 100 / blocks.size()));
        table.getRow(0).setCantSplitRow(true);
        for (int i = 0; i < blocks.size(); i++) {
            var cell = table.getRow(0).getCell(i);
            cell.removeParagraph(0);
            for (String line : blocks.get(i)) {
                XWPFParagraph paragraph = cell.addParagraph();
                Typesetting.space(paragraph, Typesetting.LINE);
                Typesetting.write(paragraph, line, Typesetting.TEXT_FONT, Typesetting.SIZE_3, false);
            }
        }
    }

    /**
     * A form: bordered rows of heading, value, heading, value, or of a heading and a value that takes the rest of the row.
     * Every line of a value becomes a paragraph.
     */
    static void form(XWPFDocument word, List<List<String>> rows) {
        XWPFTable table = word.createTable(rows.size(), FORM_COLUMNS);
        columns(table, FORM_WIDTHS);
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            XWPFTableRow row = table.getRow(i);
            if (cells.size() < FORM_COLUMNS) {
                span(row);
            }
            for (int j = 0; j < cells.size(); j++) {
                cell(row.getCell(j), cells.get(j), j % 2 == 0);
            }
        }
    }

    /** @param widths of the columns in hundredths of the width; the first row is the heading */
    static void grid(XWPFDocument word, List<Integer> widths, List<List<String>> rows) {
        XWPFTable table = word.createTable(rows.size(), widths.size());
        columns(table, widths);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < widths.size(); j++) {
                cell(table.getRow(i).getCell(j), rows.get(i).get(j), i == 0);
            }
        }
        table.getRow(0).setRepeatHeader(true);
        table.getRows().forEach(row -> row.setCantSplitRow(true));
    }

    /** How wide the columns are, for whoever reads the file without reckoning it out of the texts. */
    private static void columns(XWPFTable table, List<Integer> widths) {
        table.setWidth("100%");
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid();
        CTTblGrid columns = grid == null ? table.getCTTbl().addNewTblGrid() : grid;
        for (int j = 0; j < widths.size(); j++) {
            long width = Math.round(widths.get(j) * TEXT_WIDTH.doubleValue() / 100);
            (columns.sizeOfGridColArray() > j ? columns.getGridColArray(j) : columns.addNewGridCol())
                    .setW(BigInteger.valueOf(width));
            for (XWPFTableRow row : table.getRows()) {
                row.getCell(j).setWidth(String.valueOf(width));
            }
        }
    }

    /** The second cell takes the place of the last two. */
    private static void span(XWPFTableRow row) {
        row.removeCell(3);
        row.removeCell(2);
        XWPFTableCell value = row.getCell(1);
        CTTcPr properties = value.getCTTc().isSetTcPr()
                ? value.getCTTc().getTcPr()
                : value.getCTTc().addNewTcPr();
        properties.unsetTcW();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(FORM_COLUMNS - 1));
    }

    private static void cell(XWPFTableCell cell, String text, boolean heading) {
        cell.removeParagraph(0);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        text.lines().forEach(line -> {
            XWPFParagraph paragraph = cell.addParagraph();
            Typesetting.space(paragraph, (int) (Typesetting.SIZE_4 * 20 * 1.5));
            paragraph.setAlignment(heading ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            Typesetting.write(
                    paragraph,
                    line,
                    heading ? Typesetting.HEADING_FONT : Typesetting.TEXT_FONT,
                    Typesetting.SIZE_4,
                    false);
        });
        if (cell.getParagraphs().isEmpty()) {
            cell.addParagraph();
        }
    }
}
