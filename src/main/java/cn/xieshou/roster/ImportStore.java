package cn.xieshou.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of imports and their rows. */
@Repository
class ImportStore {

    /** As long as a preview waits for its confirmation. */
    private static final Duration LIFETIME = Duration.ofHours(24);

    private static final int BATCH = 500;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<Integer, String>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<Map<RosterSheet, List<String>>> HEADERS = new TypeReference<>() {};
    private static final TypeReference<Map<RosterSheet, Map<RowState, Integer>>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;
    private final ObjectMapper json;
    private final Clock clock;

    ImportStore(JdbcClient jdbc, NamedParameterJdbcTemplate template, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
        this.clock = clock;
    }

    long insert(String fileName, String actor, List<SheetContent> sheets, List<String> notices, JudgedRoster judged) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<RosterSheet, List<String>> headers = new LinkedHashMap<>();
        sheets.forEach(sheet -> headers.put(sheet.sheet(), sheet.headers()));
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into roster_import (file_name, uploaded_by, uploaded_at, expires_at, state, headers, notices,"
                        + " counts, fingerprint) values (:file, :actor, :now, :expires, 'PREVIEW', :headers, :notices,"
                        + " :counts, :fingerprint)")
                .param("file", fileName)
                .param("actor", actor)
                .param("now", now)
                .param("expires", now.plus(LIFETIME))
                .param("headers", write(headers))
                .param("notices", write(notices))
                .param("counts", write(judged.counts().of()))
                .param("fingerprint", judged.fingerprint())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKeyAs(Long.class), "id of the import");
        insertRows(id, judged.rows());
        return id;
    }

    /** Puts another judgement of the same rows in place of the one before. */
    void judgeAgain(long id, List<String> notices, JudgedRoster judged) {
        jdbc.sql("update roster_import set notices = :notices, counts = :counts, fingerprint = :fingerprint"
                        + " where id = :id")
                .param("notices", write(notices))
                .param("counts", write(judged.counts().of()))
                .param("fingerprint", judged.fingerprint())
                .param("id", id)
                .update();
        jdbc.sql("delete from roster_row where import_id = :id").param("id", id).update();
        insertRows(id, judged.rows());
    }

    /** Marks a preview as imported; false if somebody else has just done so. */
    boolean imported(long id) {
        return jdbc.sql("update roster_import set state = 'IMPORTED', confirmed_at = :now"
                                + " where id = :id and state = 'PREVIEW'")
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean undone(long id, String actor) {
        return jdbc.sql("update roster_import set state = 'UNDONE', undone_at = :now, undone_by = :actor"
                                + " where id = :id and state = 'IMPORTED'")
                        .param("now", OffsetDateTime.now(clock))
                        .param("actor", actor)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Of what is imported only the last import's written rows are kept, to undo it. */
    void keepWhatUndoingNeeds(long id) {
        jdbc.sql("delete from roster_row where import_id in"
                        + " (select id from roster_import where state <> 'PREVIEW' and id <> :id)")
                .param("id", id)
                .update();
        jdbc.sql("delete from roster_row where import_id = :id and state = 'SAME'")
                .param("id", id)
                .update();
    }

    void discard(long id) {
        jdbc.sql("delete from roster_import where id = :id and state = 'PREVIEW'")
                .param("id", id)
                .update();
    }

    void discardExpired() {
        jdbc.sql("delete from roster_import where state = 'PREVIEW' and expires_at < :now")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    Optional<StagedImport> find(long id) {
        return jdbc.sql("select * from roster_import where id = :id")
                .param("id", id)
                .query((row, n) -> staged(row))
                .optional();
    }

    /** The newest first. */
    List<StagedImport> newest(int most) {
        return jdbc.sql("select * from roster_import order by id desc fetch next :most rows only")
                .param("most", most)
                .query((row, n) -> staged(row))
                .list();
    }

    /** The last import, whether undone or not. */
    Optional<StagedImport> last() {
        return jdbc.sql("select * from roster_import where state <> 'PREVIEW' order by confirmed_at desc, id desc"
                        + " fetch next 1 rows only")
                .query((row, n) -> staged(row))
                .optional();
    }

    void eachRow(long id, Consumer<RosterRow> reader) {
        jdbc.sql("select * from roster_row where import_id = :id order by sheet, row_number")
                .param("id", id)
                .query(row -> {
                    reader.accept(row(row));
                });
    }

    /** One page of the rows of a sheet, of any state if null. */
    List<RosterRow> rows(long id, RosterSheet sheet, @Nullable RowState state, int offset, int size) {
        return jdbc.sql("select * from roster_row where import_id = :id and sheet = :sheet"
                        + (state == null ? "" : " and state = :state")
                        + " order by row_number offset :offset rows fetch next :size rows only")
                .params(parameters(id, sheet, state))
                .param("offset", offset)
                .param("size", size)
                .query((row, n) -> row(row))
                .list();
    }

    private static Map<String, Object> parameters(long id, RosterSheet sheet, @Nullable RowState state) {
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("id", id, "sheet", sheet.name()));
        if (state != null) {
            parameters.put("state", state.name());
        }
        return parameters;
    }

    private void insertRows(long id, List<RosterRow> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<RosterRow> batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
            template.batchUpdate(
                    "insert into roster_row (import_id, sheet, row_number, state, cells, row_values, row_before,"
                            + " problems) values (:id, :sheet, :number, :state, :cells, :values, :before, :problems)",
                    batch.stream().map(row -> parameters(id, row)).toArray(SqlParameterSource[]::new));
        }
    }

    private SqlParameterSource parameters(long id, RosterRow row) {
        return new MapSqlParameterSource("id", id)
                .addValue("sheet", row.sheet().name())
                .addValue("number", row.number())
                .addValue("state", row.state().name())
                .addValue("cells", write(row.cells()))
                .addValue("values", write(row.values()))
                .addValue("before", row.before() == null ? null : write(row.before()))
                .addValue("problems", write(row.problems()));
    }

    private RosterRow row(ResultSet row) throws SQLException {
        String before = row.getString("row_before");
        return new RosterRow(
                RosterSheet.valueOf(row.getString("sheet")),
                row.getInt("row_number"),
                read(row.getString("cells"), TEXTS),
                read(row.getString("row_values"), TEXTS),
                before == null ? null : read(before, TEXTS),
                read(row.getString("problems"), PROBLEMS));
    }

    private StagedImport staged(ResultSet row) throws SQLException {
        return new StagedImport(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("uploaded_by"),
                Objects.requireNonNull(instant(row, "uploaded_at"), "uploaded_at"),
                Objects.requireNonNull(instant(row, "expires_at"), "expires_at"),
                ImportState.valueOf(row.getString("state")),
                read(row.getString("headers"), HEADERS),
                read(row.getString("notices"), TEXTS),
                new RosterCounts(read(row.getString("counts"), COUNTS)),
                row.getString("fingerprint"),
                instant(row, "confirmed_at"),
                instant(row, "undone_at"),
                row.getString("undone_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
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
