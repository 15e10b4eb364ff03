package cn.xieshou.roster;

import cn.xieshou.shared.Columns;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of imports; their rows are in {@link ImportRowRepository}. */
@Repository
class ImportRepository {

    /** As long as a preview waits for its confirmation. */
    private static final Duration LIFETIME = Duration.ofHours(24);

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<RosterSheet, List<String>>> HEADERS = new TypeReference<>() {};
    private static final TypeReference<Map<RosterSheet, Map<RowState, Integer>>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ImportRowRepository rows;
    private final StoredJson json;
    private final Clock clock;

    ImportRepository(JdbcClient jdbc, ImportRowRepository rows, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** A workbook that came and was not read yet. */
    long insert(String fileName, String actor) {
        Instant now = clock.instant();
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into roster_import (file_name, uploaded_by, uploaded_at, expires_at, state, headers, notices,"
                                + " counts, fingerprint) values (:file, :actor, :now, :expires, 'READING', '{}', '[]', '{}', '')")
                .param("file", fileName)
                .param("actor", actor)
                .param("now", Columns.time(now))
                .param("expires", Columns.time(now.plus(LIFETIME)))
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class), "id of the import");
    }

    /** What was read of it, to be shown and confirmed. */
    void judged(long id, List<SheetContent> sheets, List<String> notices, JudgedRoster judged) {
        Map<RosterSheet, List<String>> headers = new LinkedHashMap<>();
        sheets.forEach(sheet -> headers.put(sheet.sheet(), sheet.headers()));
        jdbc.sql("update roster_import set state = 'PREVIEW', headers = :headers where id = :id")
                .param("headers", json.write(headers))
                .param("id", id)
                .update();
        judgeAgain(id, notices, judged);
    }

    /** Puts another judgement of the same rows in place of the one before. */
    void judgeAgain(long id, List<String> notices, JudgedRoster judged) {
        jdbc.sql("update roster_import set notices = :notices, counts = :counts, fingerprint = :fingerprint"
                        + " where id = :id")
                .param("notices", json.write(notices))
                .param("counts", json.write(judged.counts().of()))
                .param("fingerprint", judged.fingerprint())
                .param("id", id)
                .update();
        rows.replace(id, judged.rows());
    }

    /** Marks a preview as imported; false if somebody else has just done so. */
    boolean imported(long id) {
        return jdbc.sql("update roster_import set state = 'IMPORTED', confirmed_at = :now"
                                + " where id = :id and state = 'PREVIEW'")
                        .param("now", Columns.time(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean undone(long id, String actor) {
        return jdbc.sql("update roster_import set state = 'UNDONE', undone_at = :now, undone_by = :actor"
                                + " where id = :id and state = 'IMPORTED'")
                        .param("now", Columns.time(clock.instant()))
                        .param("actor", actor)
                        .param("id", id)
                        .update()
                == 1;
    }

    void discard(long id) {
        jdbc.sql("delete from roster_import where id = :id and state in ('READING', 'PREVIEW')")
                .param("id", id)
                .update();
    }

    /** @param except id of the one that is being imported, empty if none is */
    void discardExpired(String except) {
        jdbc.sql("delete from roster_import where state in ('READING', 'PREVIEW') and expires_at < :now"
                        + " and cast(id as varchar(20)) <> :except")
                .param("now", Columns.time(clock.instant()))
                .param("except", except)
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
        return jdbc.sql(
                        "select * from roster_import where state in ('IMPORTED', 'UNDONE') order by confirmed_at desc, id desc"
                                + " fetch next 1 rows only")
                .query((row, n) -> staged(row))
                .optional();
    }

    private StagedImport staged(ResultSet row) throws SQLException {
        return new StagedImport(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("uploaded_by"),
                Columns.instant(row, "uploaded_at"),
                Columns.instant(row, "expires_at"),
                Columns.one(row, "state", ImportState.class),
                json.read(row.getString("headers"), HEADERS),
                json.read(row.getString("notices"), TEXTS),
                new RosterCounts(json.read(row.getString("counts"), COUNTS)),
                row.getString("fingerprint"),
                Columns.instantOrNull(row, "confirmed_at"),
                Columns.instantOrNull(row, "undone_at"),
                row.getString("undone_by"));
    }
}
