package cn.xieshou.evaluation;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Side;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what both schools say: before the scores, and to the result. */
@Repository
class SchoolWords {

    private final JdbcClient jdbc;

    SchoolWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The supporting school's first. */
    List<SelfReport> reports(long evaluation) {
        return ReadOnce.of("evaluation reports", evaluation, () -> jdbc.sql(
                        "select * from evaluation_report where evaluation = ? order by side desc")
                .param(evaluation)
                .query(RecordRows.of(SelfReport.class))
                .list());
    }

    void insert(SelfReport one) {
        jdbc.sql("insert into evaluation_report (evaluation, side, effect, difficulty, next_step, sent_by, sent_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        one.evaluation(),
                        one.side().name(),
                        one.effect(),
                        one.difficulty(),
                        one.nextStep(),
                        one.sentBy(),
                        Columns.time(one.sentAt()))
                .update();
    }

    /** The supporting school's first. */
    List<Reading> readings(long evaluation) {
        return jdbc.sql("select * from evaluation_reading where evaluation = ? order by side desc")
                .param(evaluation)
                .query(RecordRows.of(Reading.class))
                .list();
    }

    void read(long evaluation, Side side, Reading.Answer answer, String reason, String by, Instant at) {
        jdbc.sql("insert into evaluation_reading (evaluation, side, answer, reason, read_by, read_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(evaluation, side.name(), answer.name(), reason, by, Columns.time(at))
                .update();
    }
}
