package cn.xieshou.files;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of files, without what is in them. */
@Repository
class FileRepository {

    private static final String OWN = "task_id = :task and uploader = :uploader and submitted_at is null";
    private static final String OLDEST_FIRST = " order by uploaded_at, id";
    private static final String NEWEST_FIRST = " order by submitted_at desc, uploaded_at, id";

    private final JdbcClient jdbc;

    FileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param content tells what it holds, see {@link ContentRepository} */
    void insert(StoredFile file, String content) {
        jdbc.sql(
                        "insert into stored_file (id, content_id, matter_key, process_instance_id, task_id, step, uploader, uploaded_by,"
                                + " uploaded_at, kept_at, name, kind, size_bytes, checksum, preview, signed_paper) values (:id, :content,"
                                + " :matter, :instance, :task, :step, :uploader, :by, :at, :at, :name, :kind, :size, :checksum,"
                                + " :preview, :paper)")
                .param("id", file.id())
                .param("content", content)
                .param("matter", file.matterKey())
                .param("instance", file.processInstanceId())
                .param("task", file.taskId())
                .param("step", file.step())
                .param("uploader", file.uploader())
                .param("by", file.uploadedBy())
                .param("at", Columns.time(file.uploadedAt()))
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("size", file.size())
                .param("checksum", file.checksum())
                .param("preview", file.preview())
                .param("paper", file.signedPaper())
                .update();
    }

    Optional<StoredFile> find(String id) {
        return jdbc.sql("select * from stored_file where id = :id")
                .param("id", id)
                .query(FileRepository::file)
                .optional();
    }

    List<StoredFile> drafts(String task, String uploader) {
        return own("select * from stored_file where " + OWN + OLDEST_FIRST, task, uploader)
                .query(FileRepository::file)
                .list();
    }

    /** Octets of all that {@code uploader} has not submitted. */
    long draftSize(String uploader) {
        return jdbc.sql("select coalesce(sum(size_bytes), 0) from stored_file"
                        + " where uploader = :uploader and submitted_at is null")
                .param("uploader", uploader)
                .query(Long.class)
                .single();
    }

    List<StoredFile> ofTask(String task) {
        return jdbc.sql("select * from stored_file where task_id = :task and submitted_at is not null" + OLDEST_FIRST)
                .param("task", task)
                .query(FileRepository::file)
                .list();
    }

    List<StoredFile> ofCases(Collection<String> instances) {
        return instances.isEmpty()
                ? List.of()
                : jdbc.sql("select * from stored_file where process_instance_id in (:instances)"
                                + " and submitted_at is not null" + NEWEST_FIRST)
                        .param("instances", instances)
                        .query(FileRepository::file)
                        .list();
    }

    List<StoredFile> ofMatter(String matter, int most) {
        return jdbc.sql("select * from stored_file where matter_key = :matter and submitted_at is not null"
                        + NEWEST_FIRST + " fetch first " + most + " rows only")
                .param("matter", matter)
                .query(FileRepository::file)
                .list();
    }

    List<StoredFile> ofMatterUntil(String matter, Instant time) {
        return jdbc.sql("select * from stored_file where matter_key = :matter and submitted_at <= :until"
                        + " order by submitted_at, uploaded_at, id")
                .param("matter", matter)
                .param("until", Columns.time(time))
                .query(FileRepository::file)
                .list();
    }

    List<StoredFile> ofMattersUntil(Collection<String> matters, Instant time) {
        return jdbc.sql("select * from stored_file where matter_key in (:matters) and submitted_at <= :until"
                        + " order by matter_key, submitted_at, uploaded_at, id")
                .param("matters", matters)
                .param("until", Columns.time(time))
                .query(FileRepository::file)
                .list();
    }

    int countOf(String matter) {
        return jdbc.sql("select count(*) from stored_file where matter_key = :matter and submitted_at is not null")
                .param("matter", matter)
                .query(Integer.class)
                .single();
    }

    Map<String, Integer> counts(String column, Collection<String> keys) {
        Map<String, Integer> counts = new TreeMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql("select " + column + " as owner, count(*) as files from stored_file where " + column
                            + " in (:keys) and submitted_at is not null group by " + column)
                    .param("keys", keys)
                    .query(row -> {
                        counts.put(row.getString("owner"), row.getInt("files"));
                    });
        }
        return counts;
    }

    int submit(String task, String uploader, Instant now) {
        return own("update stored_file set submitted_at = :at where " + OWN, task, uploader)
                .param("at", Columns.time(now))
                .update();
    }

    void markSigned(String id) {
        jdbc.sql("update stored_file set signed_paper = true where id = :id")
                .param("id", id)
                .update();
    }

    void keep(String task, String uploader, Instant now) {
        own("update stored_file set kept_at = :at where " + OWN, task, uploader)
                .param("at", Columns.time(now))
                .update();
    }

    void moveDrafts(String from, String to, String uploader) {
        own(
                        "update stored_file set task_id = :to, process_instance_id = :to, matter_key = case when"
                                + " matter_key = :task then :to else matter_key end where " + OWN,
                        from,
                        uploader)
                .param("to", to)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql, String task, String uploader) {
        return jdbc.sql(sql).param("task", task).param("uploader", uploader);
    }

    static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getString("id"),
                row.getString("matter_key"),
                row.getString("process_instance_id"),
                row.getString("task_id"),
                row.getString("step"),
                row.getString("uploader"),
                row.getString("uploaded_by"),
                Columns.instant(row, "uploaded_at"),
                Columns.instantOrNull(row, "submitted_at"),
                row.getString("name"),
                Columns.one(row, "kind", FileKind.class),
                row.getLong("size_bytes"),
                row.getString("checksum"),
                row.getBoolean("preview"),
                row.getBoolean("signed_paper"));
    }
}
