package cn.xieshou.files;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Submitted files that hold the same, told by their checksums. Whoever asks tells nothing of what the reader may not see. */
@Repository
public class SameContent {

    private final JdbcClient jdbc;

    SameContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most 100, the first submission first. */
    public List<StoredFile> of(Collection<String> checksums) {
        return checksums.isEmpty()
                ? List.of()
                : jdbc.sql("select * from stored_file where checksum in (:checksums) and submitted_at is not null"
                                + " order by submitted_at, id fetch first 100 rows only")
                        .param("checksums", checksums)
                        .query(FileRepository::file)
                        .list();
    }
}
