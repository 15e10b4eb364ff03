package cn.xieshou.files;

import cn.xieshou.database.Parts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is in files, once for all files that hold the same: in a table of parts, or in a directory where a setting names one; and small
 * pictures of them. What came before the setting was changed is read where it lies.
 */
@Repository
class ContentRepository {

    private final JdbcClient jdbc;
    private final Parts parts;
    private final ContentDirectory directory;

    ContentRepository(JdbcClient jdbc, ContentDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.parts = new Parts(jdbc, "stored_file_part", "content_id");
    }

    /**
     * What a file with this checksum holds already, if there is one. It is locked, so that whoever deletes it meanwhile waits and finds
     * that another holds the same.
     */
    Optional<String> held(String checksum, long size) {
        return jdbc.sql("select content_id from stored_file where checksum = :checksum and size_bytes = :size"
                        + " order by id fetch first 1 rows only for update")
                .param("checksum", checksum)
                .param("size", size)
                .query(String.class)
                .optional();
    }

    void insert(String id, Path content) throws IOException {
        if (directory.isUsed()) {
            directory.keep(id, content);
        } else {
            parts.keep(id, content);
        }
    }

    /** Deletes those of these contents that no file holds any more; what lies in a directory goes some days later. */
    void clear(Collection<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from stored_file_part where content_id in (:ids) and not exists"
                            + " (select 1 from stored_file f where f.content_id = stored_file_part.content_id)")
                    .param("ids", ids)
                    .update();
        }
    }

    void insertPreview(String id, byte[] picture) {
        jdbc.sql("insert into stored_file_preview (file_id, content) values (:id, :content)")
                .param("id", id)
                .param("content", picture)
                .update();
    }

    void write(StoredFile file, OutputStream out) throws IOException {
        String id = contentOf(file);
        if (!directory.write(id, out) && !parts.write(id, out) && file.size() > 0) {
            throw new NoSuchFileException(id, null, "neither in the database nor in the directory of files");
        }
    }

    private String contentOf(StoredFile file) {
        return jdbc.sql("select content_id from stored_file where id = :id")
                .param("id", file.id())
                .query(String.class)
                .single();
    }

    Optional<byte[]> preview(String id) {
        return jdbc.sql("select content from stored_file_preview where file_id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }
}
