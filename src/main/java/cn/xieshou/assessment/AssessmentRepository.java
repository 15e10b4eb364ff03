package cn.xieshou.assessment;

import cn.xieshou.directory.Page;
import cn.xieshou.evaluation.EvaluationKey;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of assessments. */
@Repository
class AssessmentRepository {

    private static final RowMapper<Assessment> ROW = RecordRows.of(Assessment.class);

    private final JdbcClient jdbc;

    AssessmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Assessment> find(long id) {
        return jdbc.sql("select * from assessment where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    /** All of a pairing, the newest first. */
    List<Assessment> ofPairing(String pairing) {
        return ReadOnce.of("assessments", pairing, () -> jdbc.sql(
                        "select * from assessment where pairing_id = ? order by school_year desc, scope")
                .param(pairing)
                .query(ROW)
                .list());
    }

    Optional<Assessment> find(EvaluationKey key) {
        return ofPairing(key.pairingId()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    /** Lets nobody else change it until the transaction ends. */
    Assessment lock(long id) {
        return jdbc.sql("select * from assessment where id = ? for update")
                .param(id)
                .query(ROW)
                .single();
    }

    void insert(long id, EvaluationKey key, AssessmentScope scope, LocalDate first, LocalDate cutoff, Instant at) {
        jdbc.sql("insert into assessment (id, pairing_id, school_year, scope, state, first_day, cutoff, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        key.pairingId(),
                        key.schoolYear(),
                        scope.name(),
                        AssessmentState.JUDGING.name(),
                        first,
                        cutoff,
                        Columns.time(at))
                .update();
    }

    /**
     * Moves on and keeps what came with it.
     *
     * @param values by the column's name, each in the code that calls and never typed by anybody
     */
    void set(long id, AssessmentState to, Map<String, ?> values) {
        StringBuilder columns = new StringBuilder("state = :to");
        values.keySet()
                .forEach(
                        name -> columns.append(", ").append(name).append(" = :").append(name));
        int rows = jdbc.sql("update assessment set " + columns + " where id = :id and state in (:before)")
                .params(times(values))
                .param("to", to.name())
                .param("id", id)
                .param("before", to.before().stream().map(Enum::name).toList())
                .update();
        Moved.one(rows, "assessment " + id + " to " + to);
    }

    void publish(long id, LocalDate from, LocalDate until) {
        jdbc.sql("update assessment set public_from = ?, public_until = ? where id = ?")
                .params(from, until, id)
                .update();
    }

    private static Map<String, @Nullable Object> times(Map<String, ?> values) {
        Map<String, @Nullable Object> converted = new HashMap<>();
        values.forEach((name, value) -> converted.put(name, value instanceof Instant at ? Columns.time(at) : value));
        return converted;
    }

    /**
     * Those whose result is public on that day.
     *
     * @param school whose come first; empty for nobody's
     * @param page from 1; beyond the last it is the last
     */
    Page<Assessment> publicOn(LocalDate day, String school, int page, int size) {
        String where = " from assessment a join pairing p on p.id = a.pairing_id"
                + " where a.state = 'PUBLIC' and a.public_until >= :day";
        int all = jdbc.sql("select count(*)" + where)
                .param("day", day)
                .query(Integer.class)
                .single();
        int shown = Math.min(page, new Page<>(List.of(), 1, size, all).pages());
        List<Assessment> rows = jdbc.sql("select a.*" + where
                        + " order by case when p.supporting_school = :school or p.recipient_school = :school then 0 else 1 end,"
                        + " a.pairing_id, a.id limit :size offset :from")
                .param("day", day)
                .param("school", school)
                .param("size", size)
                .param("from", Page.offset(shown, size))
                .query(ROW)
                .list();
        return new Page<>(rows, shown, size, all);
    }
}
