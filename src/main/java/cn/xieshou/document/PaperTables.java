package cn.xieshou.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;

/** Tables of official papers: signatures side by side, and bordered forms. */
final class PaperTables {

    private static final int FORM_COLUMNS = 4;

    private PaperTables() {}

    /** Blocks of lines side by side without borders, such as both parties' signatures; they stay on one page. */
    static void sideBySide(XWPFDocument word, List<List<String>> blocks) {
        XWPFTable table = word.createTable(1, blocks.size());
        table.removeBorders();
        table.setWidth("100%");
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
        table.setWidth("100%");
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

    /** The second cell takes the place of the last two. */
    private static void span(XWPFTableRow row) {
        row.removeCell(3);
        row.removeCell(2);
        XWPFTableCell value = row.getCell(1);
        CTTcPr properties = value.getCTTc().isSetTcPr()
                ? value.getCTTc().getTcPr()
                : value.getCTTc().addNewTcPr();
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
