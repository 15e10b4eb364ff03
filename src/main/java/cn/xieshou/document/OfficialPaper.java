package cn.xieshou.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/**
 * A Word document laid out as official papers are (the body of GB/T 9704): A4, title 2号小标宋 centred, text 3号仿宋 with 28
 * points from line to line and two characters of indent, headings 3号黑体, page number «— 1 —» in 4号宋体.
 */
public final class OfficialPaper {

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String TEXT_FONT = "仿宋_GB2312";
    private static final String HEADING_FONT = "黑体";
    private static final String PAGE_FONT = "宋体";
    private static final String LATIN_FONT = "Times New Roman";

    /** Points: 2号, 3号, 4号, 5号. */
    private static final double SIZE_2 = 22;

    private static final double SIZE_3 = 16;
    private static final double SIZE_4 = 14;
    private static final double SIZE_5 = 10.5;

    /** Twentieths of a point. */
    private static final int LINE = 28 * 20;

    private static final int TITLE_LINE = 36 * 20;
    private static final double TWIPS_PER_MM = 1440 / 25.4;

    private static final int FORM_COLUMNS = 4;

    private final XWPFDocument word = new XWPFDocument();

    public OfficialPaper() {
        CTSectPr page = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = page.addNewPgSz();
        size.setW(mm(210));
        size.setH(mm(297));
        CTPageMar margin = page.addNewPgMar();
        margin.setTop(mm(37));
        margin.setBottom(mm(35));
        margin.setLeft(mm(28));
        margin.setRight(mm(26));
        margin.setFooter(mm(28));
        margin.setHeader(mm(15));
        margin.setGutter(BigInteger.ZERO);
        pageNumber();
    }

    public OfficialPaper title(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER, TITLE_LINE, false);
        write(paragraph, text, TITLE_FONT, SIZE_2, false);
        return this;
    }

    /** A centred line under the title. */
    public OfficialPaper subtitle(String text) {
        write(paragraph(ParagraphAlignment.CENTER, LINE, false), text, TEXT_FONT, SIZE_3, false);
        return this;
    }

    public OfficialPaper heading(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, LINE, true);
        paragraph.setKeepNext(true);
        write(paragraph, text, HEADING_FONT, SIZE_3, false);
        return this;
    }

    /** Text; every line of it becomes a paragraph with indent. */
    public OfficialPaper text(String text) {
        text.lines()
                .forEach(line -> write(paragraph(ParagraphAlignment.BOTH, LINE, true), line, TEXT_FONT, SIZE_3, false));
        return this;
    }

    /** One line without indent. */
    public OfficialPaper line(String text) {
        write(paragraph(ParagraphAlignment.LEFT, LINE, false), text, TEXT_FONT, SIZE_3, false);
        return this;
    }

    /** An empty line. */
    public OfficialPaper gap() {
        return line("");
    }

    /** A line that nobody overlooks. */
    public OfficialPaper warning(String text) {
        write(paragraph(ParagraphAlignment.LEFT, LINE, false), text, HEADING_FONT, SIZE_3, true);
        return this;
    }

    /** Small print. */
    public OfficialPaper note(String text) {
        write(paragraph(ParagraphAlignment.LEFT, (int) (SIZE_4 * 20), false), text, PAGE_FONT, SIZE_5, false);
        return this;
    }

    /** Blocks of lines side by side without borders, such as both parties' signatures; they stay on one page. */
    public OfficialPaper sideBySide(List<List<String>> blocks) {
        XWPFTable table = word.createTable(1, blocks.size());
        table.removeBorders();
        table.setWidth("100%");
        table.getRow(0).setCantSplitRow(true);
        for (int i = 0; i < blocks.size(); i++) {
            var cell = table.getRow(0).getCell(i);
            cell.removeParagraph(0);
            for (String line : blocks.get(i)) {
                XWPFParagraph paragraph = cell.addParagraph();
                space(paragraph, LINE);
                write(paragraph, line, TEXT_FONT, SIZE_3, false);
            }
        }
        return this;
    }

    /**
     * A form: bordered rows of heading, value, heading, value, or of a heading and a value that takes the rest of the row.
     * Every line of a value becomes a paragraph.
     */
    public OfficialPaper table(List<List<String>> rows) {
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
        return this;
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
            space(paragraph, (int) (SIZE_4 * 20 * 1.5));
            paragraph.setAlignment(heading ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            write(paragraph, line, heading ? HEADING_FONT : TEXT_FONT, SIZE_4, false);
        });
        if (cell.getParagraphs().isEmpty()) {
            cell.addParagraph();
        }
    }

    public void write(OutputStream out) throws IOException {
        try (word) {
            word.write(out);
        }
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int line, boolean indent) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(alignment);
        space(paragraph, line);
        if (indent) {
            CTInd two = paragraph.getCTP().getPPr().addNewInd();
            two.setFirstLineChars(BigInteger.valueOf(200));
            two.setFirstLine(BigInteger.valueOf((long) (SIZE_3 * 2 * 20)));
        }
        return paragraph;
    }

    private static void space(XWPFParagraph paragraph, int line) {
        var properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        CTSpacing spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setLine(BigInteger.valueOf(line));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
    }

    private static void write(XWPFParagraph paragraph, String text, String font, double size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
        font(run, font);
    }

    private static void font(XWPFRun run, String font) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        fonts.setEastAsia(font);
        fonts.setAscii(LATIN_FONT);
        fonts.setHAnsi(LATIN_FONT);
        fonts.setCs(LATIN_FONT);
    }

    private void pageNumber() {
        XWPFParagraph paragraph = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        write(paragraph, "— ", PAGE_FONT, SIZE_4, false);
        XWPFRun field = paragraph.createRun();
        field.setFontSize(SIZE_4);
        font(field, PAGE_FONT);
        field.getCTR()
                .addNewFldChar()
                .setFldCharType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.BEGIN);
        field.getCTR().addNewInstrText().setStringValue("PAGE");
        field.getCTR()
                .addNewFldChar()
                .setFldCharType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.END);
        write(paragraph, " —", PAGE_FONT, SIZE_4, false);
    }

    private static BigInteger mm(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
    }
}
