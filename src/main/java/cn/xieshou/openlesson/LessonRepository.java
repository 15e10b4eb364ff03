package cn.xieshou.openlesson;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.SoughtText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of open lessons. */
@Repository
class LessonRepository {

    private static final RowMapper<OpenLesson> ROW = RecordRows.of(OpenLesson.class);

    private final JdbcClient jdbc;

    LessonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param visible about the lesson «l» */
    Optional<OpenLesson> find(long id, Condition visible) {
        return jdbc.sql("select l.* from open_lesson l where l.id = :id and (" + visible.sql() + ")")
                .param("id", id)
                .params(visible.values())
                .query(ROW)
                .optional();
    }

    /** Locked until the caller's transaction ends. */
    OpenLesson lock(long id) {
        return jdbc.sql("select * from open_lesson where id = ? for update")
                .param(id)
                .query(ROW)
                .single();
    }

    /** Those that stand and for which this holds, those first of which schools have to answer first. */
    List<OpenLesson> standing(Condition where, int most) {
        return jdbc.sql("select l.* from open_lesson l where l.state = 'ANNOUNCED' and (" + where.sql()
                        + ") order by l.answer_by, l.held_on, l.id fetch first " + most + " rows only")
                .params(where.values())
                .query(ROW)
                .list();
    }

    /** Whether the school has announced the same lesson for that day. */
    boolean isKnown(String school, NewLesson one, long except) {
        return jdbc.sql(
                                "select count(*) from open_lesson where school = :school and held_on = :day and subject = :subject"
                                        + " and topic = :topic and state = 'ANNOUNCED' and id <> :except")
                        .param("school", school)
                        .param("day", one.heldOn())
                        .param("subject", one.subject())
                        .param("topic", one.topic())
                        .param("except", except)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    long insert(Pairing pairing, Side side, NewLesson one, String ledgerKey, String by, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        content(jdbc.sql("""
                                insert into open_lesson (pairing_id, side, school, state, invited, held_on, starts_at, place, subject,
                                    grade, topic, sought, spelled, teacher, staff_number, about, seats, answer_by, ledger_key,
                                    announced_by, announced_at)
                                values (:pairing, :side, :school, :state, :invited, :held, :starts, :place, :subject,
                                    :grade, :topic, :sought, :spelled, :teacher, :number, :about, :seats, :answer, :key, :by, :at)"""), one)
                .param("pairing", pairing.id())
                .param("side", side.name())
                .param("school", pairing.school(side))
                .param("state", LessonState.ANNOUNCED.name())
                .param("key", ledgerKey)
                .param("by", by)
                .param("at", Columns.time(at))
                .update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Number.class)).longValue();
    }

    void change(long id, NewLesson one) {
        content(jdbc.sql("""
                                update open_lesson set invited = :invited, held_on = :held, starts_at = :starts, place = :place,
                                    subject = :subject, grade = :grade, topic = :topic, sought = :sought, spelled = :spelled, teacher = :teacher,
                                    staff_number = :number, about = :about, seats = :seats, answer_by = :answer
                                where id = :id"""), one).param("id", id).update();
    }

    void cancel(long id, String reason) {
        jdbc.sql("update open_lesson set state = :state, reason = :reason where id = :id")
                .param("state", LessonState.CANCELLED.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Those of a pairing that stand and are held on that day or later. */
    List<OpenLesson> ahead(String pairing, LocalDate from) {
        return standing(
                Condition.of("l.pairing_id = :pairing", "pairing", pairing)
                        .and(Condition.of("l.held_on >= :from", "from", from)),
                Integer.MAX_VALUE);
    }

    private static JdbcClient.StatementSpec content(JdbcClient.StatementSpec sql, NewLesson one) {
        return sql.param("invited", one.invited().name())
                .param("held", one.heldOn())
                .param("starts", one.startsAt())
                .param("place", one.place())
                .param("subject", one.subject())
                .param("grade", one.grade())
                .param("topic", one.topic())
                .param(
                        "sought",
                        SoughtText.of(
                                one.topic() + one.subject() + one.teacher().name()))
                .param("spelled", LessonSpelling.of(one.teacher().name(), one.topic()))
                .param("teacher", one.teacher().name())
                .param("number", one.teacher().staffNumber())
                .param("about", one.about())
                .param("seats", one.seats())
                .param("answer", one.answerBy());
    }
}
