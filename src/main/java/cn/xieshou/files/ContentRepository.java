package cn.xieshou.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what is in files, in parts, and of small pictures. */
@Repository
class ContentRepository {

    /** Octets; the embedded database takes a little more in a column. */
    static final int PART = 1_000_000;

    private final JdbcClient jdbc;

    ContentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String id, Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            int number = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                jdbc.sql("insert into stored_file_part (file_id, part, content) values (:id, :part, :content)")
                        .param("id", id)
                        .param("part", number++)
                        .param("content", part)
                        .update();
            }
        }
    }

    void insertPreview(String id, byte[] picture) {
        jdbc.sql("insert into stored_file_preview (file_id, content) values (:id, :content)")
                .param("id", id)
                .param("content", picture)
                .update();
    }

    /** Part by part, so that whoever reads slowly holds neither memory nor a connection of the database. */
    void write(StoredFile file, OutputStream out) throws IOException {
        long parts = (file.size() + PART - 1) / PART;
        for (int number = 0; number < parts; number++) {
            out.write(jdbc.sql("select content from stored_file_part where file_id = :id and part = :part")
                    .param("id", file.id())
                    .param("part", number)
                    .query((row, n) -> row.getBytes("content"))
                    .single());
        }
    }

    Optional<byte[]> preview(String id) {
        return jdbc.sql("select content from stored_file_preview where file_id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }
}
