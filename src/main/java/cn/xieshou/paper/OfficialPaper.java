package cn.xieshou.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * A Word document laid out as official papers are (the body of GB/T 9704): A4, title 2号小标宋 centred, text 3号仿宋 with 28
 * points from line to line and two characters of indent, headings 3号黑体, page number «— 1 —» in 4号宋体.
 */
public final class OfficialPaper {

    private static final int TITLE_LINE = 36 * 20;
    private static final int FOUR_LETTERS = 400;

    private final XWPFDocument word = new XWPFDocument();

    public OfficialPaper() {
        CTSectPr page = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = page.addNewPgSz();
        size.setW(Typesetting.mm(210));
        size.setH(Typesetting.mm(297));
        CTPageMar margin = page.addNewPgMar();
        margin.setTop(Typesetting.mm(37));
        margin.setBottom(Typesetting.mm(35));
        margin.setLeft(Typesetting.mm(28));
        margin.setRight(Typesetting.mm(26));
        margin.setFooter(Typesetting.mm(28));
        margin.setHeader(Typesetting.mm(15));
        margin.setGutter(BigInteger.ZERO);
        pageNumber();
    }

    public OfficialPaper title(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER, TITLE_LINE, false);
        Typesetting.write(paragraph, text, Typesetting.TITLE_FONT, Typesetting.SIZE_2, false);
        return this;
    }

    /** A centred line under the title. */
    public OfficialPaper subtitle(String text) {
        Typesetting.write(
                paragraph(ParagraphAlignment.CENTER, Typesetting.LINE, false),
                text,
                Typesetting.TEXT_FONT,
                Typesetting.SIZE_3,
                false);
        return this;
    }

    public OfficialPaper heading(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, Typesetting.LINE, true);
        paragraph.setKeepNext(true);
        Typesetting.write(paragraph, text, Typesetting.HEADING_FONT, Typesetting.SIZE_3, false);
        return this;
    }

    /** Text; every line of it becomes a paragraph with indent. */
    public OfficialPaper text(String text) {
        text.lines()
                .forEach(line -> Typesetting.write(
                        paragraph(ParagraphAlignment.BOTH, Typesetting.LINE, true),
                        line,
                        Typesetting.TEXT_FONT,
                        Typesetting.SIZE_3,
                        false));
        return this;
    }

    /** One line without indent. */
    public OfficialPaper line(String text) {
        Typesetting.write(
                paragraph(ParagraphAlignment.LEFT, Typesetting.LINE, false),
                text,
                Typesetting.TEXT_FONT,
                Typesetting.SIZE_3,
                false);
        return this;
    }

    /** An empty line. */
    public OfficialPaper gap() {
        return line("");
    }

    /** A line that nobody overlooks. */
    public OfficialPaper warning(String text) {
        Typesetting.write(
                paragraph(ParagraphAlignment.LEFT, Typesetting.LINE, false),
                text,
                Typesetting.HEADING_FONT,
                Typesetting.SIZE_3,
                true);
        return this;
    }

    /** Small print. */
    public OfficialPaper note(String text) {
        Typesetting.write(
                paragraph(ParagraphAlignment.LEFT, (int) (Typesetting.SIZE_4 * 20), false),
                text,
                Typesetting.PAGE_FONT,
                Typesetting.SIZE_5,
                false);
        return this;
    }

    /** Blocks of lines side by side without borders, such as both parties' signatures; they stay on one page. */
    public OfficialPaper sideBySide(List<List<String>> blocks) {
        PaperTables.sideBySide(word, blocks);
        return this;
    }

    /**
     * A form: bordered rows of heading, value, heading, value, or of a heading and a value that takes the rest of the row.
     * Every line of a value becomes a paragraph.
     */
    public OfficialPaper table(List<List<String>> rows) {
        PaperTables.form(word, rows);
        return this;
    }

    /**
     * A bordered table with a heading row that comes again on every page.
     *
     * @param widths of the columns in hundredths of the width
     */
    public OfficialPaper grid(List<Integer> widths, List<String> heading, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(heading));
        all.addAll(rows);
        PaperTables.grid(word, widths, all);
        return this;
    }

    /** Who it comes from and of what day, at the right under the text, with room for the seal above the date. */
    public OfficialPaper signed(String who, String day) {
        for (String line : List.of(who, day)) {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT, Typesetting.LINE, false);
            CTInd four = paragraph.getCTP().getPPr().addNewInd();
            four.setRightChars(BigInteger.valueOf(FOUR_LETTERS));
            four.setRight(BigInteger.valueOf((long) (Typesetting.SIZE_3 * 4 * 20)));
            Typesetting.write(paragraph, line, Typesetting.TEXT_FONT, Typesetting.SIZE_3, false);
        }
        return this;
    }

    public void write(OutputStream out) throws IOException {
        try (word) {
            word.write(out);
        }
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int line, boolean indent) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(alignment);
        Typesetting.space(paragraph, line);
        if (indent) {
            CTInd two = paragraph.getCTP().getPPr().addNewInd();
            two.setFirstLineChars(BigInteger.valueOf(200));
            two.setFirstLine(BigInteger.valueOf((long) (Typesetting.SIZE_3 * 2 * 20)));
        }
        return paragraph;
    }

    private void pageNumber() {
        XWPFParagraph paragraph = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        Typesetting.write(paragraph, "— ", Typesetting.PAGE_FONT, Typesetting.SIZE_4, false);
        XWPFRun field = paragraph.createRun();
        field.setFontSize(Typesetting.SIZE_4);
        Typesetting.font(field, Typesetting.PAGE_FONT);
        field.getCTR()
                .addNewFldChar()
                .setFldCharType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.BEGIN);
        field.getCTR().addNewInstrText().setStringValue("PAGE");
        field.getCTR()
                .addNewFldChar()
                .setFldCharType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.END);
        Typesetting.write(paragraph, " —", Typesetting.PAGE_FONT, Typesetting.SIZE_4, false);
    }
}
