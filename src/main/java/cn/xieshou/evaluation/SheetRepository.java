package cn.xieshou.evaluation;

import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the frozen sheet: written once, never changed. */
@Repository
class SheetRepository {

    private final JdbcClient jdbc;

    SheetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lines(long evaluation, List<SheetLine> lines) {
        int place = 0;
        for (SheetLine line : lines) {
            jdbc.sql("insert into evaluation_line (evaluation, place, kind, label, wanted, done, met, path)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            evaluation,
                            ++place,
                            line.kind().name(),
                            line.label(),
                            line.wanted(),
                            line.done(),
                            line.met(),
                            line.path())
                    .update();
        }
    }

    List<SheetLine> lines(long evaluation) {
        return ReadOnce.of("evaluation lines", evaluation, () -> jdbc.sql(
                        "select * from evaluation_line where evaluation = ? order by place")
                .param(evaluation)
                .query(RecordRows.of(SheetLine.class))
                .list());
    }

    void activities(long evaluation, List<CountedActivity> all) {
        for (CountedActivity one : all) {
            jdbc.sql(
                            "insert into evaluation_activity (evaluation, activity, held_on, type, topic) values (?, ?, ?, ?, ?)")
                    .params(evaluation, one.activity(), one.heldOn(), one.type(), one.topic())
                    .update();
        }
    }

    /** The latest first. */
    List<CountedActivity> activities(long evaluation) {
        return jdbc.sql("select * from evaluation_activity where evaluation = ? order by held_on desc, activity desc")
                .param(evaluation)
                .query(RecordRows.of(CountedActivity.class))
                .list();
    }

    /** The evaluation that has counted an activity; one that ended with its pairing judges nobody. */
    Optional<EvaluationKey> usedBy(long activity) {
        return jdbc.sql("select e.pairing_id, e.school_year, e.term from evaluation_activity a"
                        + " join evaluation e on e.id = a.evaluation where a.activity = :activity and e.state <> :dissolved"
                        + " order by e.id fetch first 1 rows only")
                .param("activity", activity)
                .param("dissolved", EvaluationState.DISSOLVED.name())
                .query(RecordRows.of(EvaluationKey.class))
                .optional();
    }

    void basis(long evaluation, List<SubScores.Basis> all) {
        for (SubScores.Basis one : all) {
            jdbc.sql("insert into evaluation_basis (evaluation, criterion, points, words) values (?, ?, ?, ?)")
                    .params(evaluation, one.criterion(), one.points(), one.words())
                    .update();
        }
    }

    /** By the criterion's number. */
    Map<Long, SubScores.Basis> basis(long evaluation) {
        Map<Long, SubScores.Basis> found = new HashMap<>();
        jdbc.sql("select criterion, points, words from evaluation_basis where evaluation = ?")
                .param(evaluation)
                .query(RecordRows.of(SubScores.Basis.class))
                .list()
                .forEach(one -> found.put(one.criterion(), one));
        return found;
    }

    void answer(long line, Side side, String answer) {
        jdbc.sql("insert into evaluation_answer (line, side, answer) values (?, ?, ?)")
                .params(line, side.name(), answer)
                .update();
    }

    List<ShortfallAnswer> answers(long evaluation) {
        return ReadOnce.of("evaluation answers", evaluation, () -> jdbc.sql(
                        "select a.* from evaluation_answer a join evaluation_line l on l.id = a.line"
                                + " where l.evaluation = ? order by l.place, a.side")
                .param(evaluation)
                .query(RecordRows.of(ShortfallAnswer.class))
                .list());
    }
}
