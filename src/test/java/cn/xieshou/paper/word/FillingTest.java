package cn.xieshou.paper.word;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.paper.PaperValues;
import cn.xieshou.testing.Handwriting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** What becomes of placeholders in a Word file. */
class FillingTest {

    private final PaperValues values = new PaperValues()
            .put("甲方", "实验小学")
            .put("意见", "")
            .put("正文", "第一段\n第二段\n第三段")
            .list("月份", List.of(Map.of("名", "九月", "事", "备课"), Map.of("名", "十月", "事", "教研\n两次")))
            .list("没有", List.of());

    @Test
    void aPlaceholderThatWordHasCutIntoPiecesIsOne() throws IOException {
        XWPFDocument word = filled(one -> WordText.cut(one, "学校：{", "{甲", "方}", "}（章）"));
        assertThat(word.getParagraphs().get(0).getText()).isEqualTo("学校：实验小学（章）");
    }

    @Test
    void whatWasTypedIsNoPlaceholder() throws IOException {
        PaperValues typed = new PaperValues()
                .put("甲方", "{{乙方}}<w:t>&amp;\u0000\uD842\uDFB7")
                .put("乙方", "不该出现");
        byte[] file = Filling.fill(WordText.of("{{甲方}}"), typed);
        assertThat(WordText.of(file)).contains("{{乙方}}<w:t>&amp;\uD842\uDFB7").doesNotContain("不该出现");
    }

    @Test
    void everyLineOfAValueIsAParagraphOfTheSameLook() throws IOException {
        XWPFDocument word = filled(one -> {
            XWPFParagraph paragraph = one.createParagraph();
            paragraph.setSpacingBefore(77);
            var run = paragraph.createRun();
            run.setText("说明：{{正文}}完");
            run.setFontSize(16);
        });
        assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText).containsExactly("说明：第一段", "第二段", "第三段完");
        assertThat(word.getParagraphs()).hasSize(3).allSatisfy(one -> {
            assertThat(one.getSpacingBefore()).isEqualTo(77);
            assertThat(one.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(16);
        });
    }

    @Test
    void aSignatureIsDrawnInTheMiddleOfItsLineAndTheLineGrows() throws IOException {
        byte[] png = Handwriting.on("png", 300, 100);
        PaperValues signed = new PaperValues()
                .sign("甲方签名", "张某", Optional.of(png))
                .sign("乙方签名", "李某", Optional.empty())
                .put("日期", "9月1日\n星期二");
        byte[] template = WordText.with(word -> {
            WordText.cut(word, "甲方：{{甲", "方签名}}，", "{{日期}}；乙方：{{乙方签名}}");
            word.getParagraphs().get(0).setSpacingBetween(28, LineSpacingRule.EXACT);
        });
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(Filling.fill(template, signed)))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("甲方：，9月1日", "星期二；乙方：李某");
            XWPFParagraph first = word.getParagraphs().get(0);
            assertThat(first.getSpacingLineRule()).isEqualTo(LineSpacingRule.AT_LEAST);
            assertThat(first.getRuns().get(0).getEmbeddedPictures())
                    .singleElement()
                    .matches(picture ->
                            java.util.Arrays.equals(picture.getPictureData().getData(), png))
                    .matches(picture -> Math.round(picture.getDepth()) == 34);
            assertThat(word.getParagraphs().get(1).getRuns()).hasSize(3).allMatch(run -> run.getEmbeddedPictures()
                    .isEmpty());
        }
    }

    @Test
    void neighboursThatNameAListComeOnceForEachEntryTogether() throws IOException {
        XWPFDocument word = filled(one -> {
            WordText.cut(one, "{{月份.名}}");
            WordText.cut(one, "做{{月份.事}}");
            WordText.cut(one, "{{没有.名}}");
            WordText.cut(one, "完");
        });
        assertThat(word.getParagraphs())
                .extracting(XWPFParagraph::getText)
                .containsExactly("九月", "做备课", "十月", "做教研", "两次", "完");
    }

    @Test
    void aRowThatNamesAListComesOnceForEachEntry() throws IOException {
        XWPFDocument word = filled(one -> {
            WordText.table(one, new String[] {"月", "事"}, new String[] {"{{月份.名}}", "{{月份.事}}"});
            WordText.table(one, new String[] {"{{没有.名}}", "x"});
        });
        assertThat(word.getTables()).hasSize(1);
        assertThat(word.getTables().get(0).getText()).isEqualTo("月\t事\n九月\t备课\n十月\t教研\t两次\n");
    }

    @Test
    void conditionsKeepOrDropTheirParagraphOrRow() throws IOException {
        XWPFDocument word = filled(one -> {
            WordText.cut(one, "{{如有 意见}}意见：{{意见}}");
            WordText.cut(one, "{{如无 意见}}没有意见");
            WordText.cut(one, "{{如有　甲方}}有甲方");
            WordText.cut(one, "{{如有 没有}}表");
            WordText.table(one, new String[] {"{{如有 意见}}意见", "{{意见}}"}, new String[] {"{{如有 月份}}甲", "{{甲方}}"});
        });
        assertThat(word.getParagraphs())
                .extracting(XWPFParagraph::getText)
                .filteredOn(text -> !text.isEmpty())
                .containsExactly("没有意见", "有甲方");
        assertThat(word.getTables().get(0).getText()).isEqualTo("甲\t实验小学\n");
    }

    @Test
    void aLineThatNobodyMayOverlookStandsAboveEverything() throws IOException {
        byte[] file = Filling.fill(WordText.of("正文"), new PaperValues().banner("草稿：未备案"));
        assertThat(WordText.of(file)).startsWith("草稿：未备案\n正文");
    }

    private XWPFDocument filled(Consumer<XWPFDocument> template) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Filling.fill(WordText.with(template), values)));
    }
}
