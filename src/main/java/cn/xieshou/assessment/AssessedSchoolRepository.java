package cn.xieshou.assessment;

import cn.xieshou.rectification.SchoolStanding;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Side;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what is a school's own: its part, its appeal. */
@Repository
class AssessedSchoolRepository {

    private static final String KEY = " where assessment = ? and side = ?";

    private final JdbcClient jdbc;

    AssessedSchoolRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long assessment, Side side, SchoolStanding standing) {
        jdbc.sql("insert into assessment_school (assessment, side, cap, cap_reason, unfinished) values (?, ?, ?, ?, ?)")
                .params(assessment, side.name(), standing.cap(), standing.reason(), standing.unfinished())
                .update();
    }

    /** The supporting school's first. */
    List<AssessedSchool> of(long assessment) {
        return of(List.of(assessment));
    }

    /** Of several, the supporting school's first. */
    List<AssessedSchool> of(Collection<Long> assessments) {
        return assessments.isEmpty()
                ? List.of()
                : jdbc.sql("select * from assessment_school where assessment in (:all) order by assessment, side desc")
                        .param("all", assessments)
                        .query(RecordRows.of(AssessedSchool.class))
                        .list();
    }

    void close(long assessment, Side side, String summary, String learnt, String by, Instant at) {
        int rows = jdbc.sql("update assessment_school set summary = ?, learnt = ?, closed_by = ?, closed_at = ?" + KEY
                        + " and closed_at is null")
                .params(summary, learnt, by, Columns.time(at), assessment, side.name())
                .update();
        Moved.one(rows, "closing of " + assessment + " " + side);
    }

    void propose(long assessment, Side side, String grade, String reason) {
        jdbc.sql("update assessment_school set proposed = ?, proposed_reason = ?" + KEY)
                .params(grade, reason, assessment, side.name())
                .update();
    }

    void grade(long assessment, Side side, String grade, @Nullable String departure) {
        jdbc.sql("update assessment_school set grade = ?, departure = ?" + KEY)
                .params(grade, departure, assessment, side.name())
                .update();
    }

    /** After an appeal; what it was stays. */
    void regrade(long assessment, Side side, String grade) {
        jdbc.sql("update assessment_school set first_grade = grade, grade = ?" + KEY)
                .params(grade, assessment, side.name())
                .update();
    }

    /** The supporting school's first. */
    List<Appeal> appeals(long assessment) {
        return jdbc.sql("select * from assessment_appeal where assessment = ? order by side desc")
                .param(assessment)
                .query(RecordRows.of(Appeal.class))
                .list();
    }

    void begin(long assessment, Side side, String by, Instant at) {
        jdbc.sql("insert into assessment_appeal (assessment, side, state, begun_by, begun_at) values (?, ?, ?, ?, ?)")
                .params(assessment, side.name(), Appeal.State.BEGUN.name(), by, Columns.time(at))
                .update();
    }

    void file(long assessment, Side side, String appeal, String by, Instant at) {
        moved(
                jdbc.sql("update assessment_appeal set state = ?, appeal = ?, filed_by = ?, filed_at = ?" + KEY
                                + " and state = 'BEGUN'")
                        .params(Appeal.State.FILED.name(), appeal, by, Columns.time(at), assessment, side.name())
                        .update(),
                assessment);
    }

    void decide(long assessment, Side side, Appeal.State state, String reason, String by, Instant at) {
        moved(
                jdbc.sql("update assessment_appeal set state = ?, reason = ?, decided_by = ?, decided_at = ?" + KEY
                                + " and state = 'FILED'")
                        .params(state.name(), reason, by, Columns.time(at), assessment, side.name())
                        .update(),
                assessment);
    }

    void lapse(long assessment, Side side) {
        jdbc.sql("update assessment_appeal set state = 'LAPSED'" + KEY + " and state = 'BEGUN'")
                .params(assessment, side.name())
                .update();
    }

    /** The pairing has ended before. */
    void end(long assessment) {
        jdbc.sql("update assessment_appeal set state = 'ENDED' where assessment = ? and state in ('BEGUN', 'FILED')")
                .param(assessment)
                .update();
    }

    private static void moved(int rows, long assessment) {
        Moved.one(rows, "appeal of " + assessment);
    }
}
