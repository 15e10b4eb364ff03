package cn.xieshou.files;

import cn.xieshou.database.Parts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what is in files, in parts, and of small pictures. */
@Repository
class ContentRepository {

    private final JdbcClient jdbc;
    private final Parts parts;

    ContentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.parts = new Parts(jdbc, "stored_file_part", "file_id");
    }

    void insert(String id, Path content) throws IOException {
        parts.keep(id, content);
    }

    void insertPreview(String id, byte[] picture) {
        jdbc.sql("insert into stored_file_preview (file_id, content) values (:id, :content)")
                .param("id", id)
                .param("content", picture)
                .update();
    }

    void write(StoredFile file, OutputStream out) throws IOException {
        parts.write(file.id(), out);
    }

    Optional<byte[]> preview(String id) {
        return jdbc.sql("select content from stored_file_preview where file_id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }
}
