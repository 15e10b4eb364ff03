package cn.xieshou.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of uploaded workbooks until they are read, on whatever node; in parts, so that none is held in memory whole. */
@Repository
class UploadRepository {

    private static final int PART = 512 * 1024;

    private final JdbcClient jdbc;

    UploadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long id, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                jdbc.sql("insert into roster_upload (import_id, part, content) values (:id, :part, :content)")
                        .param("id", id)
                        .param("part", number++)
                        .param("content", part)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(long id, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] part = part(id, 0);
            for (int number = 1; part.length > 0; number++) {
                out.write(part);
                part = part(id, number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(long id) {
        jdbc.sql("delete from roster_upload where import_id = :id")
                .param("id", id)
                .update();
    }

    private byte[] part(long id, int number) {
        return jdbc.sql("select content from roster_upload where import_id = :id and part = :part")
                .param("id", id)
                .param("part", number)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElse(new byte[0]);
    }
}
