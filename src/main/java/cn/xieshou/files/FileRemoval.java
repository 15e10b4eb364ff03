package cn.xieshou.files;

import cn.xieshou.shared.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes files away, and what they hold if no other file holds the same. */
@Component
class FileRemoval {

    private static final String DRAFT = "submitted_at is null";
    private static final String OWN = "task_id = :task and uploader = :uploader and " + DRAFT;

    private final JdbcClient jdbc;
    private final ContentRepository contents;

    FileRemoval(JdbcClient jdbc, ContentRepository contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    int draft(String id, String task, String uploader) {
        return delete("id = :id and " + OWN, Map.of("id", id, "task", task, "uploader", uploader));
    }

    int drafts(String task, String uploader) {
        return delete(OWN, Map.of("task", task, "uploader", uploader));
    }

    int drafts(String uploader) {
        return delete("uploader = :uploader and " + DRAFT, Map.of("uploader", uploader));
    }

    int draftsBefore(Instant time) {
        return delete("kept_at < :before and " + DRAFT, Map.of("before", Columns.time(time)));
    }

    void submitted(String id, String task) {
        delete("id = :id and task_id = :task and submitted_at is not null", Map.of("id", id, "task", task));
    }

    private int delete(String which, Map<String, ?> values) {
        List<String> held = jdbc.sql("select distinct content_id from stored_file where " + which)
                .params(values)
                .query(String.class)
                .list();
        int deleted = jdbc.sql("delete from stored_file where " + which)
                .params(values)
                .update();
        contents.clear(held);
        return deleted;
    }
}
