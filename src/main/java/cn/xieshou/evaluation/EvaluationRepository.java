package cn.xieshou.evaluation;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of evaluations. */
@Repository
class EvaluationRepository {

    private static final RowMapper<Evaluation> ROW = RecordRows.of(Evaluation.class);

    private final JdbcClient jdbc;

    EvaluationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Evaluation> find(long id) {
        return ReadOnce.of("evaluation", id, () -> jdbc.sql("select * from evaluation where id = ?")
                .param(id)
                .query(ROW)
                .optional());
    }

    Optional<Evaluation> find(EvaluationKey key) {
        return jdbc.sql("select * from evaluation where pairing_id = ? and school_year = ? and term = ?")
                .params(key.pairingId(), key.schoolYear(), key.term())
                .query(ROW)
                .optional();
    }

    /** All terms of a pairing, the newest first. */
    List<Evaluation> ofPairing(String pairing) {
        return ReadOnce.of("evaluations", pairing, () -> jdbc.sql(
                        "select * from evaluation where pairing_id = ? and term in (1, 2) order by school_year desc, term desc")
                .param(pairing)
                .query(ROW)
                .list());
    }

    /** Lets nobody else change it until the transaction ends. */
    void lock(long id) {
        jdbc.sql("select id from evaluation where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
    }

    long insert(EvaluationKey key, long sheet, LocalDate cutoff, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into evaluation (pairing_id, school_year, term, sheet, state, opened_at, cutoff)"
                        + " values (:pairing, :year, :term, :sheet, :state, :at, :cutoff)")
                .param("pairing", key.pairingId())
                .param("year", key.schoolYear())
                .param("term", key.term())
                .param("sheet", sheet)
                .param("state", EvaluationState.OPEN.name())
                .param("at", Columns.time(at))
                .param("cutoff", cutoff)
                .update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Number.class)).longValue();
    }

    /** Only moves on. */
    void state(long id, EvaluationState to) {
        set(id, to, Map.of());
    }

    /**
     * Moves on and keeps what came with it.
     *
     * @param values by the column's name, each in the code that calls and never typed by anybody
     */
    void set(long id, EvaluationState to, Map<String, ?> values) {
        StringBuilder columns = new StringBuilder("state = :to");
        values.keySet()
                .forEach(
                        name -> columns.append(", ").append(name).append(" = :").append(name));
        int rows = jdbc.sql("update evaluation set " + columns + " where id = :id and state in (:before)")
                .params(times(values))
                .param("to", to.name())
                .param("id", id)
                .param("before", to.before().stream().map(Enum::name).toList())
                .update();
        Moved.one(rows, "evaluation " + id + " to " + to);
    }

    /** What the experts come to, while nobody has decided. */
    void summary(long id, ScoreSummary summary) {
        jdbc.sql("update evaluation set average = ?, spread = ? where id = ?")
                .params(summary.average(), summary.spread(), id)
                .update();
    }

    private static Map<String, @Nullable Object> times(Map<String, ?> values) {
        Map<String, @Nullable Object> converted = new HashMap<>();
        values.forEach((name, value) -> converted.put(name, value instanceof Instant at ? Columns.time(at) : value));
        return converted;
    }
}
