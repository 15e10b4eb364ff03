package cn.xieshou.rectification;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what schools have to put right. */
@Repository
class RectificationRepository {

    private static final RowMapper<Rectification> ROW = RecordRows.of(Rectification.class);

    private final JdbcClient jdbc;

    RectificationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Rectification> find(String id) {
        return jdbc.sql("select * from rectification where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    void insert(Rectification it, String sought) {
        jdbc.sql("""
                        insert into rectification (id, pairing_id, side, school, school_year, term, source, source_id, facts, asked,
                            due_on, state, demanded_by, demanded_at, returned_times, sought)
                        values (:id, :pairing, :side, :school, :year, :term, :source, :sourceId, :facts, :asked,
                            :due, :state, :by, :at, 0, :sought)""")
                .param("id", it.id())
                .param("pairing", it.pairingId())
                .param("side", it.side().name())
                .param("school", it.school())
                .param("year", it.schoolYear())
                .param("term", it.term())
                .param("source", it.source().name())
                .param("sourceId", it.sourceId())
                .param("facts", it.facts())
                .param("asked", it.asked())
                .param("due", it.dueOn())
                .param("state", it.state().name())
                .param("by", it.demandedBy())
                .param("at", Columns.time(it.demandedAt()))
                .param("sought", sought)
                .update();
    }

    void answered(String id, String by, Instant at) {
        moved(
                jdbc.sql("update rectification set answered_by = :by, answered_at = :at, opinion = null, state = :to"
                                + " where id = :id and state in (:before)")
                        .param("by", by)
                        .param("at", Columns.time(at)),
                id,
                RectificationState.ANSWERED);
    }

    void reported(String id, String by, Instant at) {
        moved(
                jdbc.sql("update rectification set reported_by = :by, reported_at = :at, opinion = null, state = :to"
                                + " where id = :id and state in (:before)")
                        .param("by", by)
                        .param("at", Columns.time(at)),
                id,
                RectificationState.REPORTED);
    }

    void underWay(String id, LocalDate due) {
        moved(
                jdbc.sql("update rectification set due_on = :due, opinion = null, state = :to"
                                + " where id = :id and state in (:before)")
                        .param("due", due),
                id,
                RectificationState.UNDER_WAY);
    }

    /** @param returned how many times it was sent back now: 0 where the office gives another day */
    void again(String id, LocalDate due, String opinion, int returned) {
        moved(
                jdbc.sql("update rectification set due_on = :due, opinion = :opinion,"
                                + " returned_times = returned_times + :returned, state = :to"
                                + " where id = :id and state in (:before)")
                        .param("due", due)
                        .param("opinion", opinion)
                        .param("returned", returned),
                id,
                RectificationState.AGAIN);
    }

    /** What the section says to a report that goes up to the office. */
    void remark(String id, String opinion) {
        Moved.one(
                jdbc.sql("update rectification set opinion = :opinion where id = :id and state = 'REPORTED'")
                        .param("opinion", opinion)
                        .param("id", id)
                        .update(),
                "rectification " + id + " remarked");
    }

    void escalated(String id, Instant at) {
        moved(
                jdbc.sql(
                                "update rectification set escalated_at = :at, state = :to where id = :id and state in (:before)")
                        .param("at", Columns.time(at)),
                id,
                RectificationState.ESCALATED);
    }

    void returned(String id, String opinion) {
        moved(
                jdbc.sql("update rectification set opinion = :opinion, state = :to"
                                + " where id = :id and state in (:before)")
                        .param("opinion", opinion),
                id,
                RectificationState.RETURNED);
    }

    /** @param to one of those in which it is over */
    void over(String id, RectificationState to, @Nullable String opinion, Instant at) {
        moved(
                jdbc.sql("update rectification set opinion = :opinion, closed_at = :at, state = :to"
                                + " where id = :id and state in (:before)")
                        .param("opinion", opinion)
                        .param("at", Columns.time(at)),
                id,
                to);
    }

    private static void moved(JdbcClient.StatementSpec update, String id, RectificationState to) {
        int rows = update.param("to", to.name())
                .param("before", RectificationState.names(to.before()))
                .param("id", id)
                .update();
        Moved.one(rows, "rectification " + id + " to " + to);
    }
}
