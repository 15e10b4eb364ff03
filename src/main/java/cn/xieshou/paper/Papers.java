package cn.xieshou.paper;

import cn.xieshou.paper.pdf.PdfPrinter;
import cn.xieshou.paper.word.Filling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** Makes papers out of the templates that hold now. */
@Service
public class Papers {

    /** In addresses, as the end of a file's name: what a paper is to be had as. */
    public static final String FORMATS = "{format:docx|pdf}";

    private static final String PDF = "pdf";
    private static final MediaType WORD_TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final PaperTemplates templates;
    private final PdfPrinter printer;

    Papers(PaperTemplates templates, PdfPrinter printer) {
        this.templates = templates;
        this.printer = printer;
    }

    /** The paper as a Word file. */
    public byte[] word(PaperKind kind, PaperValues values) {
        return word(templates.current(kind), values);
    }

    /** The same from any template. */
    public byte[] word(byte[] template, PaperValues values) {
        try {
            return Filling.fill(template, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the machine has the fonts for PDF files. */
    public boolean printsPdf() {
        return printer.hasFonts();
    }

    /** The paper as a PDF file, from the same template. */
    public byte[] pdf(PaperKind kind, PaperValues values) {
        return pdf(templates.current(kind), kind, values);
    }

    /** The same from any template. */
    public byte[] pdf(byte[] template, PaperKind kind, PaperValues values) {
        return printer.print(word(template, values), kind.label());
    }

    /**
     * As an answer that the browser saves.
     *
     * @param format «pdf», else Word
     */
    public ResponseEntity<byte[]> answer(PaperKind kind, PaperValues values, String name, String format) {
        return format.equals(PDF) ? pdf(pdf(kind, values), name) : word(word(kind, values), name);
    }

    public static ResponseEntity<byte[]> word(byte[] file, String name) {
        return file(WORD_TYPE, file, name + ".docx");
    }

    public static ResponseEntity<byte[]> pdf(byte[] file, String name) {
        return file(MediaType.APPLICATION_PDF, file, name + ".pdf");
    }

    private static ResponseEntity<byte[]> file(MediaType type, byte[] file, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file);
    }
}
