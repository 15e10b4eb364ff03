package cn.xieshou.summary;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of schools' summaries. */
@Repository
class SummaryRepository {

    private static final RowMapper<SchoolSummary> ROW = RecordRows.of(SchoolSummary.class);

    private final JdbcClient jdbc;

    SummaryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SchoolSummary> find(long id) {
        return ReadOnce.of("summary", id, () -> jdbc.sql("select * from school_summary where id = ?")
                .param(id)
                .query(ROW)
                .optional());
    }

    /** The same, held until the transaction ends. */
    Optional<SchoolSummary> lock(long id) {
        return jdbc.sql("select * from school_summary where id = ? for update")
                .param(id)
                .query(ROW)
                .optional();
    }

    /** Both schools' of a year, the supporting school's first. */
    List<SchoolSummary> ofYear(String pairing, int schoolYear) {
        return jdbc.sql("select * from school_summary where pairing_id = ? and school_year = ? order by side desc")
                .params(pairing, schoolYear)
                .query(ROW)
                .list();
    }

    /** All of a pairing, the newest school year first. */
    List<SchoolSummary> ofPairing(String pairing) {
        return ReadOnce.of("summaries", pairing, () -> jdbc.sql(
                        "select * from school_summary where pairing_id = ? order by school_year desc, side desc")
                .param(pairing)
                .query(ROW)
                .list());
    }

    List<SchoolSummary> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from school_summary where id in (:ids)")
                        .param("ids", ids)
                        .query(ROW)
                        .list();
    }

    void insert(String pairing, int schoolYear, Side side, Instant openedAt, LocalDate due) {
        jdbc.sql(
                        "insert into school_summary (pairing_id, school_year, side, state, opened_at, due_on, drafts, sent_back)"
                                + " values (:pairing, :year, :side, :state, :at, :due, 0, 0)")
                .param("pairing", pairing)
                .param("year", schoolYear)
                .param("side", side.name())
                .param("state", SummaryState.DRAFTING.name())
                .param("at", Columns.time(openedAt))
                .param("due", due)
                .update();
    }

    void submitted(long id) {
        move(id, SummaryState.APPROVING, ", drafts = drafts + 1", Map.of());
    }

    void state(long id, SummaryState to) {
        move(id, to, "", Map.of());
    }

    void returned(long id, String opinion) {
        move(id, SummaryState.RETURNED, ", return_opinion = :opinion", Map.of("opinion", opinion));
    }

    /** By the section: with a new day for the school. */
    void sentBack(long id, String opinion, LocalDate due) {
        move(
                id,
                SummaryState.RETURNED,
                ", return_opinion = :opinion, sent_back = sent_back + 1, due_on = :due",
                Map.of("opinion", opinion, "due", due));
    }

    void sent(long id, String by, Instant at) {
        move(id, SummaryState.SENT, ", sent_by = :by, sent_at = :at", Map.of("by", by, "at", Columns.time(at)));
    }

    void read(long id, SummaryMark mark, String remark, String by, Instant at) {
        Map<String, Object> values = new HashMap<>();
        values.put("mark", mark.name());
        values.put("remark", remark);
        values.put("by", by);
        values.put("at", Columns.time(at));
        move(
                id,
                SummaryState.READ,
                ", mark = :mark, remark = :remark, marked_by = :by, marked_at = :at, return_opinion = null",
                values);
    }

    private void move(long id, SummaryState to, String more, Map<String, ?> values) {
        int rows = jdbc.sql("update school_summary set state = :to" + more + " where id = :id and state in (:before)")
                .param("to", to.name())
                .param("id", id)
                .param("before", to.before().stream().map(Enum::name).toList())
                .params(values)
                .update();
        Moved.one(rows, "summary " + id + " to " + to);
    }
}
