package cn.xieshou.meeting;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Text;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of what joint meetings decided. */
@Repository
class DecisionRepository {

    private static final RowMapper<Decision> ROW = RecordRows.of(Decision.class);

    private final JdbcClient jdbc;

    DecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Decision> find(long id) {
        return jdbc.sql("select * from meeting_decision where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    /** Those of a meeting, in the order in which they were written down. */
    List<Decision> of(long activity) {
        return jdbc.sql("select * from meeting_decision where activity = ? order by id")
                .param(activity)
                .query(ROW)
                .list();
    }

    /** Those of a pairing that still have to be done, the earliest due first, at most {@code most}. */
    List<Decision> open(String pairing, int most) {
        return jdbc.sql("select * from meeting_decision where pairing_id = :pairing and state in (:open)"
                        + " order by due_on, id fetch first " + most + " rows only")
                .param("pairing", pairing)
                .param("open", names(DecisionState.DISSOLVED.before()))
                .query(ROW)
                .list();
    }

    /** Those of a pairing that were done last. */
    List<Decision> done(String pairing, int most) {
        return jdbc.sql("select * from meeting_decision where pairing_id = :pairing and state = :done"
                        + " order by answered_at desc, id desc fetch first " + most + " rows only")
                .param("pairing", pairing)
                .param("done", DecisionState.DONE.name())
                .query(ROW)
                .list();
    }

    long insert(long activity, String pairing, NewDecision one, String by, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        content(jdbc.sql("""
                                insert into meeting_decision (activity, pairing_id, content, content_sought, side, person,
                                    staff_number, due_on, state, recorded_by, recorded_at)
                                values (:activity, :pairing, :content, :sought, :side, :person, :number, :due, :state, :by, :at)"""), one)
                .param("activity", activity)
                .param("pairing", pairing)
                .param("state", DecisionState.OPEN.name())
                .param("by", by)
                .param("at", Columns.time(at))
                .update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Number.class)).longValue();
    }

    /** The same with other content, to be done. */
    void revised(long id, NewDecision one, String by) {
        moved(content(jdbc.sql("""
                                update meeting_decision set content = :content, content_sought = :sought, side = :side,
                                    person = :person, staff_number = :number, due_on = :due, recorded_by = :by, opinion = null, state = :to
                                where id = :id and state in (:before)"""), one).param("by", by), id, DecisionState.OPEN);
    }

    private static JdbcClient.StatementSpec content(JdbcClient.StatementSpec sql, NewDecision one) {
        return sql.param("content", one.content())
                .param("sought", Text.sought(one.content()))
                .param("side", one.person().side().name())
                .param("person", one.person().name())
                .param("number", one.person().staffNumber())
                .param("due", one.dueOn());
    }

    void done(long id, String result, String by, Instant at) {
        moved(answered("result = :words", result, by, at), id, DecisionState.DONE);
    }

    void returned(long id, String opinion, String by, Instant at) {
        moved(answered("opinion = :words", opinion, by, at), id, DecisionState.RETURNED);
    }

    private JdbcClient.StatementSpec answered(String what, String words, String by, Instant at) {
        return jdbc.sql("update meeting_decision set " + what
                        + ", answered_by = :by, answered_at = :at, state = :to where id = :id and state in (:before)")
                .param("words", words)
                .param("by", by)
                .param("at", Columns.time(at));
    }

    void withdrawn(long id) {
        moved(
                jdbc.sql("update meeting_decision set state = :to where id = :id and state in (:before)"),
                id,
                DecisionState.WITHDRAWN);
    }

    /** What is still to be done when a pairing ends early. */
    int dissolved(String pairing) {
        return jdbc.sql("update meeting_decision set state = :to where pairing_id = :pairing and state in (:before)")
                .param("to", DecisionState.DISSOLVED.name())
                .param("pairing", pairing)
                .param("before", names(DecisionState.DISSOLVED.before()))
                .update();
    }

    int openCount(String pairing) {
        return jdbc.sql("select count(*) from meeting_decision where pairing_id = :pairing and state in (:open)")
                .param("pairing", pairing)
                .param("open", names(DecisionState.DISSOLVED.before()))
                .query(Integer.class)
                .single();
    }

    private static void moved(JdbcClient.StatementSpec update, long id, DecisionState to) {
        int rows = update.param("to", to.name())
                .param("before", names(to.before()))
                .param("id", id)
                .update();
        Moved.one(rows, "decision " + id + " to " + to);
    }

    private static List<String> names(Set<DecisionState> states) {
        return Arrays.stream(DecisionState.values())
                .filter(states::contains)
                .map(Enum::name)
                .toList();
    }
}
