package cn.xieshou.paper.pdf;

import cn.xieshou.paper.pdf.Block.Align;
import cn.xieshou.paper.pdf.Block.Paragraph;
import cn.xieshou.paper.pdf.Block.Piece;
import cn.xieshou.paper.pdf.Block.Rule;
import cn.xieshou.paper.pdf.Block.Sheet;
import cn.xieshou.paper.word.WordFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.springframework.stereotype.Component;

/**
 * Prints a filled Word file as PDF: text, tables, header and footer as the file lays them out, the fonts embedded with the
 * characters that are used, pictures that stand in a line, signatures first of all. What a template may hold besides (pictures beside
 * which the text runs, text boxes, automatic numbers) is not printed.
 */
@Component
public class PdfPrinter {

    private static final double SMALL = 10.5;

    private final FontFiles files;

    PdfPrinter(FontFiles files) {
        this.files = files;
    }

    /** Whether there is any Chinese font on the machine. */
    public boolean hasFonts() {
        return files.any();
    }

    /** @throws NoFont if the machine has no Chinese font */
    public byte[] print(byte[] word, String title) {
        try (PDDocument pdf = new PDDocument()) {
            if (!files.any()) {
                throw new NoFont();
            }
            WordReader reader = new WordReader(WordFile.open(word));
            Fonts fonts = new Fonts(files);
            Typesetter setter = new Typesetter(reader.sheet(), fonts);
            setter.set(reader.text());
            if (!fonts.missing().isEmpty()) {
                setter.set(List.of(told(fonts.missing())));
            }
            setter.everyPage(reader.header(), reader.footer());
            pages(pdf, reader.sheet(), setter.pages(), resources(pdf, fonts, reader.pictures()));
            pdf.getDocumentInformation().setTitle(title);
            pdf.getDocumentCatalog().setLanguage("zh-CN");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSDictionary resources(PDDocument pdf, Fonts fonts, List<Picture> pictures) throws IOException {
        COSDictionary all = new COSDictionary();
        for (EmbeddedFont font : fonts.embedded()) {
            all.setItem(COSName.getPDFName(font.key()), font.dictionary());
        }
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, all);
        COSDictionary drawn = new COSDictionary();
        for (Picture picture : pictures) {
            drawn.setItem(
                    COSName.getPDFName(picture.key()),
                    LosslessFactory.createFromImage(pdf, picture.image()).getCOSObject());
        }
        resources.setItem(COSName.XOBJECT, drawn);
        return resources;
    }

    private static void pages(PDDocument pdf, Sheet sheet, List<Canvas> pages, COSDictionary resources)
            throws IOException {
        for (Canvas canvas : pages) {
            PDPage page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
            page.setResources(new PDResources(resources));
            COSStream content = new COSStream();
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(canvas.content().getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(new PDStream(content));
            pdf.addPage(page);
        }
    }

    /** Whoever reads the file is not to take the stand-in for the character. */
    private static Paragraph told(Set<Integer> missing) {
        String characters = missing.stream().map("U+%04X"::formatted).collect(Collectors.joining("、"));
        String text = "注：本文有" + missing.size() + "个字在服务器的字体里没有字形，以“〓”代替（" + characters + "），请以文字文档为准。";
        return new Paragraph(
                List.of(new Piece(text, FontRole.SONG, SMALL, false, false, "C00000")),
                Align.LEFT,
                0,
                0,
                0,
                SMALL,
                0,
                Rule.MULTIPLE,
                1,
                false,
                false);
    }
}
