package cn.xieshou.paper.word;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.paper.PaperField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file that cannot be a template is refused in words that say where and what would be right. */
class TemplateCheckTest {

    private static final List<PaperField> FIELDS = List.of(
            PaperField.must("甲方", "支援学校"),
            PaperField.may("备案号", "编的号"),
            PaperField.may("月份.名", "月份"),
            PaperField.may("月份.事", "做什么"),
            PaperField.may("人选.名", "谁"));

    @Test
    void aSoundTemplateIsTaken() {
        assertThat(reasons(WordText.of("{{甲方}}", "{{如有 备案号}}{{ 备案号 }}", "{{如有 月份}}{{月份.名}}：{{月份.事}}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "{{甲方}}{{备案}}, 正文第1段“{{甲方}}{{备案}}”：没有“备案”这一项。是不是“备案号”？",
        "{{甲方}}{{乙丙丁戊}}, 没有“乙丙丁戊”这一项。可用的名称见本页的对照表。",
        "{{甲方}}{{备案号}, 双花括号没有成对",
        "{{甲方}}｛｛备案号｝｝, 用了全角的花括号",
        "{{甲方}}{{}}, 双花括号里没有名称",
        "{{甲方}}{{月份}}, “月份”是列表，请写明其中一项，例如“{{月份.名}}”",
        "{{甲方}}{{月份.名}}{{人选.名}}, 同一段里不能同时用“人选”和“月份”两个列表",
        "没有, 缺少必需的“{{甲方}}”（支援学校）。",
        "{{如有 甲方}}有, 缺少必需的“{{甲方}}”"
    })
    void wrongPlaceholdersAreNamedWithTheirPlace(String text, String reason) {
        assertThat(reasons(WordText.of(text))).anySatisfy(one -> assertThat(one).contains(reason));
    }

    @Test
    void aPlaceholderInTablesHeadersAndFootersIsLookedAtAsWell() {
        byte[] file = WordText.with(word -> {
            WordText.cut(word, "{{甲方}}");
            WordText.table(word, new String[] {"{{月份.名}}", "{{人选.名}}"});
            word.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{页眉错}}");
            word.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{页脚错}}");
        });
        assertThat(String.join("\n", reasons(file))).contains("同一行里不能同时用", "页眉第1段“{{页眉错}}”", "页脚第1段“{{页脚错}}”");
    }

    @Test
    void whatIsNoSoundWordFileIsRefused() throws IOException {
        assertThat(reasons(new byte[0])).singleElement().asString().contains("没有选择文件");
        assertThat(reasons("甲方".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .contains("不是文字文档");
        assertThat(reasons(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .singleElement()
                .asString()
                .contains("旧格式", "密码");
        assertThat(reasons(new byte[TemplateGuard.LARGEST + 1]))
                .singleElement()
                .asString()
                .contains("超过2兆字节");
        assertThat(reasons(zip("a.txt", "x"))).singleElement().asString().contains("打不开");
        byte[] sound = WordText.of("{{甲方}}");
        assertThat(reasons(java.util.Arrays.copyOf(sound, sound.length / 3)))
                .singleElement()
                .asString()
                .contains("打不开");
        assertThat(reasons(zip("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")))
                .singleElement()
                .asString()
                .contains("打不开");
    }

    @Test
    void whatIsNestedWithoutEndIsNotRead() throws IOException {
        String deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);
        byte[] file = WordParts.with(zip("[Content_Types].xml", "<Types/>"), "word/document.xml", deep);
        assertThat(reasons(file)).singleElement().asString().contains("打不开");
    }

    @Test
    void aBombOfZerosIsNotUnpacked() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        assertThat(file.size()).isLessThan(TemplateGuard.LARGEST);
        assertThat(reasons(file.toByteArray())).singleElement().asString().contains("打不开");
    }

    @Test
    void macrosLinksObjectsAndFieldsThatFetchAreRefused() throws IOException {
        byte[] sound = WordText.of("{{甲方}}");
        assertThat(reasons(WordParts.with(sound, "word/vbaProject.bin", "x"))).anyMatch(one -> one.contains("宏"));
        assertThat(reasons(WordParts.with(sound, "word/embeddings/a.bin", "x"))).anyMatch(one -> one.contains("嵌有"));
        assertThat(reasons(WordText.with(word -> link(word, "http://example.invalid/"))))
                .anyMatch(one -> one.contains("超链接"));
        assertThat(reasons(WordText.with(word -> word.createParagraph()
                        .createRun()
                        .getCTR()
                        .addNewInstrText()
                        .setStringValue(" INCLUDETEXT \"c:\\\\x\" "))))
                .anyMatch(one -> one.contains("不允许的域（代码INCLUDETEXT）"));
        assertThat(reasons(WordText.with(
                        word -> word.createParagraph().getCTP().addNewIns().addNewR())))
                .anyMatch(one -> one.contains("修订"));
    }

    private static void link(XWPFDocument word, String address) {
        word.createParagraph().createHyperlinkRun(address).setText("网址");
    }

    private static byte[] zip(String name, String content) throws IOException {
        return WordParts.with(new byte[0], name, content);
    }

    private static List<String> reasons(byte[] file) {
        return TemplateCheck.reasons(file, FIELDS);
    }
}
