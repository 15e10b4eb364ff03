package cn.xieshou.ledger;

import cn.xieshou.ledger.ActivityImport.State;
import cn.xieshou.shared.Columns;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Uploaded sheets with their rows; the rows go when the sheet is decided on. */
@Repository
class ActivityImportRepository {

    private static final String NOTHING_WRONG = "[]";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;
    private final ObjectMapper json;

    ActivityImportRepository(JdbcClient jdbc, NamedParameterJdbcTemplate template, ObjectMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    long insert(String fileName, String by, Instant at, List<String> headers, List<String> notices) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into activity_import (file_name, uploaded_by, uploaded_at, state, headers, notices)"
                        + " values (:name, :by, :at, :state, :headers, :notices)")
                .param("name", fileName)
                .param("by", by)
                .param("at", Columns.time(at))
                .param("state", State.PREVIEW.name())
                .param("headers", write(headers))
                .param("notices", write(notices))
                .update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Number.class)).longValue();
    }

    void insert(long id, List<ImportRow> rows) {
        template.batchUpdate(
                "insert into activity_import_row (import_id, row_number, cells, problems)"
                        + " values (:id, :number, :cells, :problems)",
                rows.stream()
                        .map(row -> new MapSqlParameterSource("id", id)
                                .addValue("number", row.number())
                                .addValue("cells", write(row.cells()))
                                .addValue("problems", write(row.problems())))
                        .toArray(MapSqlParameterSource[]::new));
    }

    Optional<ActivityImport> find(long id) {
        return jdbc.sql("select i.*, (select count(*) from activity_import_row r where r.import_id = i.id) as all_rows,"
                        + " (select count(*) from activity_import_row r where r.import_id = i.id and r.problems <> :fine)"
                        + " as wrong_rows from activity_import i where i.id = :id")
                .param("id", id)
                .param("fine", NOTHING_WRONG)
                .query((row, n) -> new ActivityImport(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getString("uploaded_by"),
                        Columns.instant(row, "uploaded_at"),
                        Columns.one(row, "state", State.class),
                        read(row.getString("headers"), new TypeReference<List<String>>() {}),
                        read(row.getString("notices"), new TypeReference<List<String>>() {}),
                        row.getInt("all_rows"),
                        row.getInt("wrong_rows")))
                .optional();
    }

    /** The wrong ones first. */
    List<ImportRow> rows(long id, int from, int most) {
        return jdbc.sql("select * from activity_import_row where import_id = :id"
                        + " order by case when problems = :fine then 1 else 0 end, row_number offset " + from
                        + " rows fetch first " + most + " rows only")
                .param("id", id)
                .param("fine", NOTHING_WRONG)
                .query((row, n) -> new ImportRow(
                        row.getInt("row_number"),
                        read(row.getString("cells"), new TypeReference<Map<String, String>>() {}),
                        read(row.getString("problems"), new TypeReference<List<String>>() {})))
                .list();
    }

    /** @return whether it was still to be decided on */
    boolean decided(long id, State state) {
        return jdbc.sql("update activity_import set state = :to where id = :id and state = :from")
                        .param("to", state.name())
                        .param("id", id)
                        .param("from", State.PREVIEW.name())
                        .update()
                == 1;
    }

    void forgetRows(long id) {
        jdbc.sql("delete from activity_import_row where import_id = :id")
                .param("id", id)
                .update();
    }

    void discardBefore(Instant time) {
        jdbc.sql("delete from activity_import where state = :state and uploaded_at < :time")
                .param("state", State.PREVIEW.name())
                .param("time", Columns.time(time))
                .update();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON can be read", e);
        }
    }
}
