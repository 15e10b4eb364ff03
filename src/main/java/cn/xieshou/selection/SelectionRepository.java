package cn.xieshou.selection;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.Side;
import cn.xieshou.survey.SubjectTeachers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of selections: what holds of each and how it goes on. */
@Repository
class SelectionRepository {

    private static final String OF = " where pairing_id = ? and school_year = ?";

    private final JdbcClient jdbc;
    private final SelectionRows rows;
    private final ShortageRepository shortages;
    private final NomineeRepository nominees;

    SelectionRepository(JdbcClient jdbc, SelectionRows rows, ShortageRepository shortages, NomineeRepository nominees) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.shortages = shortages;
        this.nominees = nominees;
    }

    Optional<Selection> find(SelectionKey key) {
        return ReadOnce.of("selection", key, () -> jdbc
                .sql("select * from secondment_selection" + OF)
                .params(key.pairingId(), key.schoolYear())
                .query(rows::whole)
                .stream()
                .findFirst());
    }

    List<Selection> ofPairing(String pairing) {
        return ReadOnce.of("selections", pairing, () -> rows.filled(requests(pairing)));
    }

    /** Without nominees, learners and objections. */
    List<Selection> requests(String pairing) {
        return ReadOnce.of("selection requests", pairing, () -> jdbc.sql(
                        "select * from secondment_selection where pairing_id = ? order by school_year")
                .param(pairing)
                .query(rows::requests));
    }

    /** School years before this one in which the pairing's selection was decided on, the newest first. */
    List<Integer> decidedBefore(SelectionKey key) {
        return ReadOnce.of("selections decided before", key, () -> jdbc.sql(
                        "select school_year from secondment_selection where pairing_id = ? and school_year < ? and step = ?"
                                + " order by school_year desc")
                .params(key.pairingId(), key.schoolYear(), SelectionStep.CONFIRMED.name())
                .query(Integer.class)
                .list());
    }

    /** The newest school year before that one in which the recipient asked for teachers. */
    Optional<Integer> askedBefore(SelectionKey key) {
        return jdbc.sql("select school_year from secondment_shortage where pairing_id = ? and school_year < ?"
                        + " order by school_year desc fetch first 1 rows only")
                .params(key.pairingId(), key.schoolYear())
                .query(Integer.class)
                .optional();
    }

    List<Integer> years() {
        return jdbc.sql("select school_year from secondment_selection union select school_year from secondment"
                        + " order by 1 desc")
                .query(Integer.class)
                .list();
    }

    void open(SelectionKey key, LocalDate dueOn) {
        jdbc.sql("insert into secondment_selection (pairing_id, school_year, step, remark, due_on)"
                        + " values (?, ?, ?, '', ?)")
                .params(key.pairingId(), key.schoolYear(), SelectionStep.SHORTAGE.name(), dueOn)
                .update();
    }

    /** With the day for the whole, in a record from before it was kept. */
    void enter(SelectionKey key, SelectionStep step, LocalDate dueOn) {
        set(key, "step = ?, due_on = coalesce(due_on, ?)", step.name(), dueOn);
    }

    void requested(SelectionKey key, List<SubjectTeachers> wanted, String remark, String by) {
        set(key, "requested_by = ?, remark = ?", by, remark);
        clearNobody(key);
        shortages.replace(key, wanted);
    }

    void nobody(SelectionKey key, Side side, String reason, String by) {
        set(key, "nobody_side = ?, nobody_reason = ?, nobody_by = ?", side.name(), reason, by);
        clearReturn(key);
    }

    void clearNobody(SelectionKey key) {
        set(key, "nobody_side = null, nobody_reason = null, nobody_by = null");
    }

    void nominated(SelectionKey key, String by) {
        clearNobody(key);
        clearReturn(key);
        set(key, "nominated_by = ?, confirmed_by = null", by);
    }

    void confirmed(SelectionKey key, String by) {
        set(key, "confirmed_by = ?", by);
        clearReturn(key);
    }

    void learners(SelectionKey key, List<Learner> learners, @Nullable String by) {
        set(key, "learners_by = ?", by);
        clearReturn(key);
        nominees.replaceLearners(key, learners);
    }

    /** The learners stand, but have to be named anew. */
    void learnersWanted(SelectionKey key) {
        set(key, "learners_by = null");
    }

    void published(SelectionKey key, LocalDate from, LocalDate until) {
        set(key, "public_from = ?, public_until = ?", from, until);
    }

    void approved(SelectionKey key, String by, Instant at) {
        set(key, "approved_by = ?, approved_at = ?", by, Columns.time(at));
        clearReturn(key);
    }

    void decided(SelectionKey key, String by, Instant at) {
        set(key, "decided_by = ?, decided_at = ?", by, Columns.time(at));
        clearReturn(key);
    }

    void approvalVoid(SelectionKey key) {
        set(key, "approved_by = null, approved_at = null");
    }

    void returned(SelectionKey key, SelectionStep by, String opinion) {
        set(key, "returned_by = ?, return_opinion = ?", by.name(), opinion);
    }

    void clearReturn(SelectionKey key) {
        set(key, "returned_by = null, return_opinion = null");
    }

    private void set(SelectionKey key, String assignments, @Nullable Object... values) {
        var statement = jdbc.sql("update secondment_selection set " + assignments + OF);
        int at = 1;
        for (Object value : values) {
            statement = statement.param(at++, value);
        }
        statement.param(at, key.pairingId()).param(at + 1, key.schoolYear()).update();
    }
}
