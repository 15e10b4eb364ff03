package cn.xieshou.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** Papers are laid out as official papers are: the body of GB/T 9704. */
class OfficialPaperTest {

    @Test
    void thePageIsA4WithTheStandardsMargins() {
        CTSectPr page =
                paper(paper -> paper.title("协议")).getDocument().getBody().getSectPr();
        CTPageMar margin = page.getPgMar();

        assertThat(List.of(page.getPgSz().getW(), page.getPgSz().getH())).containsExactly(big(11906), big(16838));
        assertThat(List.of(margin.getTop(), margin.getBottom(), margin.getLeft(), margin.getRight()))
                .containsExactly(big(2098), big(1984), big(1587), big(1474));
        assertThat(List.of(margin.getFooter(), margin.getHeader(), margin.getGutter()))
                .containsExactly(big(1587), big(850), big(0));
    }

    @Test
    void everyPageHasItsNumberBetweenDashes() {
        XWPFDocument paper = paper(one -> one.title("协议"));
        XWPFParagraph foot = paper.getFooterList().get(0).getParagraphs().stream()
                .filter(paragraph -> !paragraph.getRuns().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(foot.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        assertThat(foot.getText()).startsWith("— ").endsWith(" —");
        assertThat(foot.getCTP().xmlText())
                .contains("PAGE")
                .contains("\"begin\"")
                .contains("\"end\"");
        assertThat(foot.getRuns()).hasSize(3).allSatisfy(run -> written(run, "宋体", 14, false));
    }

    @Test
    void theTitleIsLargeAndCentred() {
        XWPFParagraph title = only(one -> one.title("结对帮扶协议"));

        laidOut(title, ParagraphAlignment.CENTER, 720, false);
        written(title.getRuns().get(0), "方正小标宋简体", 22, false);
        assertThat(title.getText()).isEqualTo("结对帮扶协议");
        laidOut(only(one -> one.subtitle("（2026年）")), ParagraphAlignment.CENTER, 560, false);
        written(only(one -> one.subtitle("（2026年）")).getRuns().get(0), "仿宋_GB2312", 16, false);
    }

    @Test
    void aHeadingStaysWithItsText() {
        XWPFParagraph heading = only(one -> one.heading("一、帮扶目标"));

        laidOut(heading, ParagraphAlignment.BOTH, 560, true);
        written(heading.getRuns().get(0), "黑体", 16, false);
        assertThat(heading.isKeepNext()).isTrue();
    }

    @Test
    void everyLineOfATextIsAnIndentedParagraph() {
        List<XWPFParagraph> text = paper(one -> one.text("甲方\n乙方")).getParagraphs();

        assertThat(text).extracting(XWPFParagraph::getText).containsExactly("甲方", "乙方");
        text.forEach(paragraph -> laidOut(paragraph, ParagraphAlignment.BOTH, 560, true));
        written(text.get(1).getRuns().get(0), "仿宋_GB2312", 16, false);
    }

    @Test
    void linesWarningsAndNotesAreNotIndented() {
        laidOut(only(one -> one.line("编号")), ParagraphAlignment.LEFT, 560, false);
        written(only(one -> one.line("编号")).getRuns().get(0), "仿宋_GB2312", 16, false);
        assertThat(only(OfficialPaper::gap).getText()).isEmpty();
        laidOut(only(one -> one.warning("文本被改动")), ParagraphAlignment.LEFT, 560, false);
        written(only(one -> one.warning("文本被改动")).getRuns().get(0), "黑体", 16, true);
        laidOut(only(one -> one.note("由系统生成")), ParagraphAlignment.LEFT, 280, false);
        written(only(one -> one.note("由系统生成")).getRuns().get(0), "宋体", 10.5, false);
    }

    @Test
    void bothPartiesSignSideBySideOnOnePage() {
        XWPFTable table = paper(one -> one.sideBySide(List.of(List.of("甲方", "校长"), List.of("乙方"))))
                .getTables()
                .get(0);

        assertThat(cell(table, 0, 0).getParagraphs())
                .extracting(XWPFParagraph::getText)
                .containsExactly("甲方", "校长");
        assertThat(cell(table, 0, 1).getText()).isEqualTo("乙方");
        assertThat(table.getRow(0).isCantSplitRow()).isTrue();
        assertThat(table.getTopBorderType()).isIn(null, XWPFTable.XWPFBorderType.NONE);
        assertThat(table.getCTTbl().getTblPr().getTblW().xmlText()).contains("pct");
        spaced(cell(table, 0, 0).getParagraphs().get(0), 560);
        written(cell(table, 0, 0).getParagraphs().get(0).getRuns().get(0), "仿宋_GB2312", 16, false);
    }

    @Test
    void aFormHasHeadingsAndValuesAndALongValueTakesTheRestOfTheRow() {
        XWPFTable table = paper(one -> one.table(
                        List.of(List.of("姓名", "李晓梅", "性别", "女"), List.of("小结", "第一行\n第二行"), List.of("备注", ""))))
                .getTables()
                .get(0);

        assertThat(table.getRow(0).getTableCells())
                .extracting(XWPFTableCell::getText)
                .containsExactly("姓名", "李晓梅", "性别", "女");
        XWPFTableCell wide = cell(table, 1, 1);
        assertThat(wide.getParagraphs()).extracting(XWPFParagraph::getText).containsExactly("第一行", "第二行");
        assertThat(wide.getCTTc().getTcPr().getGridSpan().getVal()).isEqualTo(big(3));
        assertThat(table.getRow(1).getTableCells()).hasSize(2);
        assertThat(cell(table, 2, 1).getText()).isEmpty();
        assertThat(cell(table, 0, 3).getCTTc().getTcPr().getGridSpan()).isNull();
        assertThat(table.getCTTbl().getTblPr().getTblW().xmlText()).contains("pct");
        for (int column = 0; column < 4; column++) {
            XWPFTableCell cell = cell(table, 0, column);
            boolean heading = column % 2 == 0;
            assertThat(cell.getVerticalAlignment()).isEqualTo(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            assertThat(paragraph.getAlignment())
                    .isEqualTo(heading ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            spaced(paragraph, 420);
            written(paragraph.getRuns().get(0), heading ? "黑体" : "仿宋_GB2312", 14, false);
        }
    }

    private static void laidOut(XWPFParagraph paragraph, ParagraphAlignment alignment, int line, boolean indented) {
        assertThat(paragraph.getAlignment()).isEqualTo(alignment);
        spaced(paragraph, line);
        CTPPr properties = paragraph.getCTP().getPPr();
        assertThat(properties.isSetInd()).isEqualTo(indented);
        if (indented) {
            assertThat(properties.getInd().getFirstLineChars()).isEqualTo(big(200));
            assertThat(properties.getInd().getFirstLine()).isEqualTo(big(640));
        }
    }

    private static void spaced(XWPFParagraph paragraph, int line) {
        var spacing = paragraph.getCTP().getPPr().getSpacing();
        assertThat(spacing.getLine()).isEqualTo(big(line));
        assertThat(spacing.getLineRule()).isEqualTo(STLineSpacingRule.EXACT);
        assertThat(List.of(spacing.getBefore(), spacing.getAfter())).containsExactly(big(0), big(0));
    }

    private static void written(XWPFRun run, String font, double size, boolean bold) {
        CTFonts fonts = run.getCTR().getRPr().getRFontsArray(0);
        assertThat(fonts.getEastAsia()).isEqualTo(font);
        assertThat(List.of(fonts.getAscii(), fonts.getHAnsi(), fonts.getCs())).containsOnly("Times New Roman");
        assertThat(run.getFontSizeAsDouble()).isEqualTo(size);
        assertThat(run.isBold()).isEqualTo(bold);
    }

    private static XWPFTableCell cell(XWPFTable table, int row, int column) {
        return table.getRow(row).getCell(column);
    }

    private static Object big(int value) {
        return BigInteger.valueOf(value);
    }

    private static XWPFParagraph only(UnaryOperator<OfficialPaper> content) {
        List<XWPFParagraph> all = paper(content).getParagraphs();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static XWPFDocument paper(UnaryOperator<OfficialPaper> content) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.apply(new OfficialPaper()).write(out);
            return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
