package cn.xieshou.roster;

import cn.xieshou.database.Parts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of uploaded workbooks until they are read, on whatever node; in parts, so that none is held in memory whole. */
@Repository
class UploadRepository {

    private final JdbcClient jdbc;
    private final Parts parts;

    UploadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.parts = new Parts(jdbc, "roster_upload", "import_id");
    }

    void keep(long id, Path file) {
        try {
            parts.keep(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(long id, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            parts.write(id, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(long id) {
        jdbc.sql("delete from roster_upload where import_id = :id")
                .param("id", id)
                .update();
    }
}
