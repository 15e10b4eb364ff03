package cn.xieshou.paper.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Word files for tests, made and read with other hands than the product's. */
public final class WordText {

    private WordText() {}

    /** The text of a file as another program reads it. */
    public static String of(byte[] file) {
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return text.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file with what {@code fill} puts into it. */
    static byte[] with(Consumer<XWPFDocument> fill) {
        try (XWPFDocument word = new XWPFDocument()) {
            fill.accept(word);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            word.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file with these paragraphs. */
    public static byte[] of(String... paragraphs) {
        return with(word -> List.of(paragraphs)
                .forEach(text -> word.createParagraph().createRun().setText(text)));
    }

    /** A paragraph cut into these pieces. */
    static void cut(XWPFDocument word, String... pieces) {
        XWPFParagraph paragraph = word.createParagraph();
        for (String piece : pieces) {
            paragraph.createRun().setText(piece);
        }
    }

    static void table(XWPFDocument word, String[]... rows) {
        XWPFTable table = word.createTable(rows.length, rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                table.getRow(i).getCell(j).setText(rows[i][j]);
            }
        }
    }
}
