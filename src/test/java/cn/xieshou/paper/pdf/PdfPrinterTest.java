package cn.xieshou.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.xieshou.paper.OfficialPaper;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PDF files say what the Word file says, on the same sheet, with the characters that they use embedded. */
class PdfPrinterTest {

    /** A Han character outside the first plane that the font of the tests has. */
    private static final String RARE = "\uD842\uDFB7";

    private static final Path SERIF = Path.of("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc");

    private final PdfPrinter printer = new PdfPrinter(new FontFiles(List.of(), false));

    /** The font that .ci/run installs; elsewhere there may be none, or one with fewer characters. */
    @BeforeAll
    static void aChineseFontIsThere() {
        assumeTrue(Files.exists(SERIF), "fonts-noto-cjk is not installed");
    }

    @Test
    void theTextIsTheSameAndCanBeSearched() throws IOException {
        try (PDDocument pdf = printed(paper -> paper.title("关于支教人选的公示")
                .text("拟选派张" + RARE + "，到XX滩中学支教，2026年9月1日起。")
                .table(List.of(List.of("姓名", "赵某", "性别", "女"), List.of("总结", "第一段\n第二段")))
                .signed("初教股", "2026年9月1日"))) {
            assertThat(text(pdf))
                    .contains("关于支教人选的公示", "拟选派张" + RARE + "，到XX滩中学支教", "2026年9月1日起。", "第一段", "第二段", "初教股", "— 1 —");
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            PDPage page = pdf.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isBetween(595f, 595.5f);
            assertThat(page.getMediaBox().getHeight()).isBetween(841.5f, 842.2f);
        }
    }

    @Test
    void everyFontIsEmbeddedWithNoMoreThanItsCharacters() throws IOException {
        byte[] file = bytes(paper -> paper.title("标题").heading("一、目标").text("正文".repeat(500)));
        assertThat(file.length).isLessThan(60_000);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName());
                }
            }
            assertThat(fonts).isNotEmpty().allSatisfy(name -> assertThat(name).matches("[A-Z]{6}\\+.*"));
        }
    }

    @Test
    void aLongTextGoesOnOverPagesThatAreNumbered() throws IOException {
        try (PDDocument pdf = printed(paper -> paper.text(("正文很长。".repeat(40) + "\n").repeat(20)))) {
            assertThat(pdf.getNumberOfPages()).isBetween(7, 9);
            assertThat(text(pdf)).contains("— 1 —", "— " + pdf.getNumberOfPages() + " —");
        }
    }

    @Test
    void noLineBeginsWithAStopOrEndsWithAnOpeningBracket() throws IOException {
        try (PDDocument pdf = printed(paper -> paper.text("甲，乙。丙（丁）《戊》、".repeat(120)))) {
            List<String> lines = text(pdf)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            assertThat(lines).hasSizeGreaterThan(20);
            assertThat(lines)
                    .filteredOn(line -> "，。）》、".indexOf(line.charAt(0)) >= 0)
                    .isEmpty();
            assertThat(lines)
                    .filteredOn(line -> "（《".indexOf(line.charAt(line.length() - 1)) >= 0)
                    .isEmpty();
        }
    }

    @Test
    void theHeadingRowOfATableComesAgainAndALongCellIsDivided() throws IOException {
        try (PDDocument pdf = printed(paper -> paper.grid(
                        List.of(30, 70), List.of("月份栏", "内容栏"), List.of(List.of("九月", "做一件事。\n".repeat(120))))
                .text("后面"))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(text(pdf).split("月份栏", -1)).hasSize(pdf.getNumberOfPages() + 1);
            assertThat(text(pdf).split("做一件事", -1)).hasSize(121);
        }
    }

    @Test
    void aTableHasItsLinesWhicheverWayTheFileCallsItsSides() throws IOException {
        byte[] older = word(paper -> paper.table(List.of(List.of("姓名", "赵某", "性别", "女"))));
        byte[] newer =
                changed(older, xml -> xml.replace("<w:left ", "<w:start ").replace("<w:right ", "<w:end "));
        assertThat(newer).isNotEqualTo(older);
        assertThat(strokes(older)).isEqualTo(16);
        assertThat(strokes(newer)).isEqualTo(16);
    }

    @Test
    void thePicturesThatStandInALineOfTheTemplateArePrintedEachFromItsOwnText() throws Exception {
        byte[] word;
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("单位标志：");
            picture(document.getParagraphs().get(0).createRun(), plain("png", Color.RED), PictureType.PNG, 90);
            picture(document.createParagraph().createRun(), new byte[] {1, 2, 3}, PictureType.PNG, 90);
            picture(document.createParagraph().createRun(), plain("png", Color.GREEN), PictureType.PNG, 2000);
            XWPFParagraph above =
                    document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
            picture(above.createRun(), plain("jpeg", Color.BLUE), PictureType.JPEG, 40);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            word = out.toByteArray();
        }
        try (PDDocument pdf = Loader.loadPDF(printer.print(word, "试印"))) {
            assertThat(text(pdf)).contains("单位标志：");
            BufferedImage page = new PDFRenderer(pdf).renderImage(0);
            assertThat(points(page, Color.RED)).as("as large as it is in Word").isBetween(88.0 * 88, 92.0 * 92);
            assertThat(points(page, Color.BLUE)).as("the header's own").isBetween(38.0 * 38, 42.0 * 42);
            assertThat(points(page, Color.GREEN))
                    .as("never wider than the text")
                    .isBetween(440.0 * 440, 460.0 * 460);
        }
    }

    private static void picture(XWPFRun run, byte[] picture, PictureType type, int side) throws Exception {
        run.addPicture(new ByteArrayInputStream(picture), type, "标志", Units.toEMU(side), Units.toEMU(side));
    }

    private static byte[] plain(String format, Color colour) throws IOException {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 32 * 32; i++) {
            image.setRGB(i % 32, i / 32, colour.getRGB());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** How much of a page has about that colour; a point is a pixel. */
    private static double points(BufferedImage page, Color colour) {
        int found = 0;
        for (int i = 0; i < page.getWidth() * page.getHeight(); i++) {
            Color at = new Color(page.getRGB(i % page.getWidth(), i / page.getWidth()));
            int far = Math.abs(at.getRed() - colour.getRed())
                    + Math.abs(at.getGreen() - colour.getGreen())
                    + Math.abs(at.getBlue() - colour.getBlue());
            found += far < 40 ? 1 : 0;
        }
        return found;
    }

    @Test
    void aCharacterThatNoFontHasIsMarkedAndTold() throws IOException {
        try (PDDocument pdf = printed(paper -> paper.text("名为\uDBFF\uDFFD的人"))) {
            assertThat(text(pdf)).contains("名为〓的人", "有1个字", "U+10FFFD", "以文字文档为");
        }
    }

    @Test
    void withoutAChineseFontItIsNotDoneAndSaysSo() {
        PdfPrinter poor = new PdfPrinter(new FontFiles(List.of(), true));
        assertThatThrownBy(() -> poor.print(word(paper -> paper.title("标题")), "标题"))
                .isInstanceOf(NoFont.class);
    }

    @Test
    void aFontThatIsNamedIsUsed() throws IOException {
        PdfPrinter named = new PdfPrinter(new FontFiles(List.of(SERIF.toString()), true));
        try (PDDocument pdf =
                Loader.loadPDF(named.print(word(paper -> paper.title("标题").heading("黑体")), "标题"))) {
            assertThat(text(pdf)).contains("标题", "黑体");
        }
    }

    private int strokes(byte[] word) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printer.print(word, "试印"))) {
            byte[] content = pdf.getPage(0).getContents().readAllBytes();
            return new String(content, StandardCharsets.US_ASCII).split(" l S Q", -1).length - 1;
        }
    }

    private static byte[] changed(byte[] word, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(word));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String content = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.write((entry.getName().equals("word/document.xml") ? change.apply(content) : content)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private PDDocument printed(UnaryOperator<OfficialPaper> fill) throws IOException {
        return Loader.loadPDF(bytes(fill));
    }

    private byte[] bytes(UnaryOperator<OfficialPaper> fill) throws IOException {
        return printer.print(word(fill), "试印");
    }

    private static byte[] word(UnaryOperator<OfficialPaper> fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fill.apply(new OfficialPaper()).write(out);
        return out.toByteArray();
    }

    private static String text(PDDocument pdf) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf);
    }
}
