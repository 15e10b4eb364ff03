package cn.xieshou.mentoring;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of school years of mentoring. */
@Repository
class MentoringRepository {

    private final JdbcClient jdbc;

    MentoringRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MentoringYear> find(MentoringKey key) {
        return jdbc.sql("select * from mentoring_year where pairing_id = ? and school_year = ?")
                .params(key.pairingId(), key.schoolYear())
                .query(RecordRows.of(MentoringYear.class))
                .optional();
    }

    Optional<MentoringYear> find(long id) {
        return jdbc.sql("select * from mentoring_year where id = ?")
                .param(id)
                .query(RecordRows.of(MentoringYear.class))
                .optional();
    }

    /** All of a pairing, the newest school year first. */
    List<MentoringYear> ofPairing(String pairing) {
        return ReadOnce.of("mentoring years", pairing, () -> jdbc.sql(
                        "select * from mentoring_year where pairing_id = ? order by school_year desc")
                .param(pairing)
                .query(RecordRows.of(MentoringYear.class))
                .list());
    }

    void insert(MentoringKey key, String note, String by, Instant at) {
        jdbc.sql("insert into mentoring_year (pairing_id, school_year, state, named_by, named_at, note)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(key.pairingId(), key.schoolYear(), MentoringState.AGREEING.name(), by, Columns.time(at), note)
                .update();
    }

    void renamed(long id, String note, String by, Instant at) {
        move(
                id,
                MentoringState.AGREEING,
                ", named_by = :by, named_at = :at, note = :note, return_opinion = null",
                Map.of("by", by, "at", Columns.time(at), "note", note));
    }

    void state(long id, MentoringState to) {
        move(id, to, ", return_opinion = null", Map.of());
    }

    void returned(long id, MentoringState to, String opinion) {
        move(id, to, ", return_opinion = :opinion", Map.of("opinion", opinion));
    }

    void closed(long id, String by, Instant at) {
        move(
                id,
                MentoringState.ACKNOWLEDGING,
                ", closed_by = :by, closed_at = :at, return_opinion = null",
                Map.of("by", by, "at", Columns.time(at)));
    }

    private void move(long id, MentoringState to, String more, Map<String, ?> values) {
        int rows = jdbc.sql("update mentoring_year set state = :to" + more + " where id = :id and state in (:before)")
                .param("to", to.name())
                .param("id", id)
                .param("before", to.before().stream().map(Enum::name).toList())
                .params(values)
                .update();
        Moved.one(rows, "mentoring " + id + " to " + to);
    }
}
