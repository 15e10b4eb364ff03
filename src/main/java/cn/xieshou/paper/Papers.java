package cn.xieshou.paper;

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

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final PaperTemplates templates;

    Papers(PaperTemplates templates) {
        this.templates = templates;
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

    /** As an answer that the browser saves. */
    public static ResponseEntity<byte[]> answer(byte[] word, String name) {
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(word);
    }
}
