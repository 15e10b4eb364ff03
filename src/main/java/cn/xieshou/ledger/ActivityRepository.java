package cn.xieshou.ledger;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.SoughtText;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The ledger's table. */
@Repository
class ActivityRepository {

    private static final RowMapper<Activity> ROW = RecordRows.of(Activity.class);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ActivityRepository(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    Optional<Activity> find(long id) {
        return jdbc.sql("select * from activity where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    List<Activity> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from activity where id in (:ids)")
                        .param("ids", ids)
                        .query(ROW)
                        .list();
    }

    /** What of a pairing's waits in a school's list, the longest waiting first, at most {@code most}; a corrected one waits by itself. */
    List<Activity> waiting(String pairing, Side checking, int most) {
        return jdbc.sql("select * from activity where pairing_id = ? and side = ? and state = ?"
                        + " and check_id is not null order by waits_since, id fetch first " + most + " rows only")
                .params(pairing, checking.other().name(), ActivityState.WAITING.name())
                .query(ROW)
                .list();
    }

    /** Those of the same kind on the same day with the same topic and subject, unless they were taken back. */
    List<Long> same(String pairing, NewActivity activity) {
        return jdbc.sql("select id from activity where pairing_id = :pairing and held_on = :day and type = :type"
                        + " and topic_sought = :sought and subject = :subject and state not in (:gone)")
                .param("pairing", pairing)
                .param("day", activity.heldOn())
                .param("type", activity.type().code())
                .param("sought", SoughtText.of(activity.topic()))
                .param("subject", activity.subject())
                .param("gone", ActivityState.gone())
                .query(Long.class)
                .list();
    }

    Optional<Activity> under(String filesKey) {
        return jdbc.sql("select * from activity where files_key = ?")
                .param(filesKey)
                .query(ROW)
                .optional();
    }

    /** The newest of a pairing in a school year. */
    List<NamedActivity> newest(String pairing, int schoolYear, int most) {
        return jdbc.sql("select a.*, t.name as type_name from activity a join activity_type t on t.code = a.type"
                        + " where a.pairing_id = ? and a.school_year = ?"
                        + " order by a.held_on desc, a.id desc fetch first " + most + " rows only")
                .params(pairing, schoolYear)
                .query((row, n) -> new NamedActivity(ROW.mapRow(row, n), row.getString("type_name")))
                .list();
    }

    long insert(String pairing, Side side, NewActivity activity, String filesKey, String by, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        content(jdbc.sql("""
                                insert into activity (pairing_id, side, files_key, recorded_by, recorded_at, waits_since, state,
                                    school_year, term, type, held_on, hours, place, place_note, subject, grade, topic,
                                    topic_sought, content, effect, remark)
                                values (:pairing, :side, :files, :by, :at, :at, :state, :year, :term, :type, :day, :hours,
                                    :place, :note, :subject, :grade, :topic, :sought, :content, :effect, :remark)"""), activity)
                .param("pairing", pairing)
                .param("side", side.name())
                .param("files", filesKey)
                .param("by", by)
                .param("at", Columns.time(at))
                .param("state", ActivityState.WAITING.name())
                .update(id, "id");
        events.publishEvent(new ActivitiesChanged(pairing));
        return Objects.requireNonNull(id.getKeyAs(Number.class)).longValue();
    }

    /** The same activity with other content, open to the other school's word again. */
    void corrected(long id, NewActivity activity, String by, Instant at) {
        int rows = content(jdbc.sql("""
                                update activity set school_year = :year, term = :term, type = :type, held_on = :day, hours = :hours,
                                    place = :place, place_note = :note, subject = :subject, grade = :grade, topic = :topic,
                                    topic_sought = :sought, content = :content, effect = :effect, remark = :remark,
                                    state = :state,
                                    recorded_by = :by, waits_since = :at, decided_by = null, decided_at = null, opinion = null
                                where id = :id and state in (:before)"""), activity)
                .param("by", by)
                .param("at", Columns.time(at))
                .param("state", ActivityState.WAITING.name())
                .param("before", names(ActivityState.WAITING.before()))
                .param("id", id)
                .update();
        Moved.one(rows, "activity " + id + " corrected");
        changed(id);
    }

    private static JdbcClient.StatementSpec content(JdbcClient.StatementSpec sql, NewActivity activity) {
        return sql.param("year", activity.term().schoolYear().startYear())
                .param("term", activity.term().number())
                .param("type", activity.type().code())
                .param("day", activity.heldOn())
                .param("hours", activity.hours())
                .param("place", activity.place().name())
                .param("note", activity.placeNote())
                .param("subject", activity.subject())
                .param("grade", activity.grade())
                .param("topic", activity.topic())
                .param("sought", SoughtText.of(activity.topic()))
                .param("content", activity.content())
                .param("effect", activity.effect())
                .param("remark", activity.remark());
    }

    void waitsIn(long id, long check) {
        jdbc.sql("update activity set check_id = :check where id = :id")
                .param("check", check)
                .param("id", id)
                .update();
    }

    /** @param by empty for the calendar */
    void decided(long id, ActivityState state, String by, Instant at, @Nullable String opinion) {
        int rows = jdbc.sql(
                        "update activity set state = :to, check_id = null, decided_by = :by, decided_at = :at, opinion = :opinion"
                                + " where id = :id and state in (:before)")
                .param("to", state.name())
                .param("by", by)
                .param("at", Columns.time(at))
                .param("opinion", opinion)
                .param("id", id)
                .param("before", names(state.before()))
                .update();
        Moved.one(rows, "activity " + id + " to " + state);
        changed(id);
    }

    private void changed(long id) {
        String pairing = jdbc.sql("select pairing_id from activity where id = ?")
                .param(id)
                .query(String.class)
                .single();
        events.publishEvent(new ActivitiesChanged(pairing));
    }

    /** What nobody has stood by waits no more. */
    int dissolved(String pairing) {
        events.publishEvent(new ActivitiesChanged(pairing));
        return jdbc.sql(
                        "update activity set state = :to, check_id = null where pairing_id = :pairing and state in (:before)")
                .param("to", ActivityState.DISSOLVED.name())
                .param("pairing", pairing)
                .param("before", names(ActivityState.DISSOLVED.before()))
                .update();
    }

    int open(String pairing) {
        return jdbc.sql("select count(*) from activity where pairing_id = :pairing and state in (:before)")
                .param("pairing", pairing)
                .param("before", names(ActivityState.DISSOLVED.before()))
                .query(Integer.class)
                .single();
    }

    private static List<String> names(Collection<ActivityState> states) {
        return states.stream().map(Enum::name).toList();
    }
}
