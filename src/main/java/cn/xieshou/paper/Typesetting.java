package cn.xieshou.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** Fonts, sizes and spacing of official papers (GB/T 9704). */
final class Typesetting {

    static final String TITLE_FONT = "方正小标宋简体";
    static final String TEXT_FONT = "仿宋_GB2312";
    static final String HEADING_FONT = "黑体";
    static final String PAGE_FONT = "宋体";
    static final String LATIN_FONT = "Times New Roman";

    /** Points: 2号, 3号, 4号, 5号. */
    static final double SIZE_2 = 22;

    static final double SIZE_3 = 16;
    static final double SIZE_4 = 14;
    static final double SIZE_5 = 10.5;

    /** Twentieths of a point. */
    static final int LINE = 28 * 20;

    static final double TWIPS_PER_MM = 1440 / 25.4;

    static void space(XWPFParagraph paragraph, int line) {
        var properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        CTSpacing spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setLine(BigInteger.valueOf(line));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
    }

    static void write(XWPFParagraph paragraph, String text, String font, double size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
        font(run, font);
    }

    static void font(XWPFRun run, String font) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        fonts.setEastAsia(font);
        fonts.setAscii(LATIN_FONT);
        fonts.setHAnsi(LATIN_FONT);
        fonts.setCs(LATIN_FONT);
    }

    static BigInteger mm(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
    }

    private Typesetting() {}
}
