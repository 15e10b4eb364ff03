package cn.xieshou.selection;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of objections to published names. */
@Repository
class ObjectionRepository {

    private final JdbcClient jdbc;

    ObjectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of these pairings by selection, the oldest first. */
    Map<SelectionKey, List<Objection>> of(Collection<String> pairings) {
        return jdbc.sql("select pairing_id, school_year, id, teacher, teacher_name as name, content, recorded_by,"
                        + " recorded_at, upheld, reason, decided_by, decided_at from secondment_objection"
                        + " where pairing_id in (:pairings) order by id")
                .param("pairings", pairings)
                .query(BySelection.grouped(RecordRows.of(Objection.class)));
    }

    void record(SelectionKey key, Nominee against, String content, String by, Instant at) {
        jdbc.sql("insert into secondment_objection (pairing_id, school_year, teacher, teacher_name, content,"
                        + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key.pairingId(),
                        key.schoolYear(),
                        against.teacher(),
                        against.name(),
                        content,
                        by,
                        Columns.time(at))
                .update();
    }

    /** Nobody decides on it any more. */
    void dropped(long id, String reason, String by, Instant at) {
        jdbc.sql("update secondment_objection set reason = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(reason, by, Columns.time(at), id)
                .update();
    }

    void decide(long id, boolean upheld, String reason, String by, Instant at) {
        jdbc.sql("update secondment_objection set upheld = ?, reason = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(upheld, reason, by, Columns.time(at), id)
                .update();
    }
}
