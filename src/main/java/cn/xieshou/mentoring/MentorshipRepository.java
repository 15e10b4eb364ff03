package cn.xieshou.mentoring;

import cn.xieshou.shared.Moved;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SoughtText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mentors with their apprentices. */
@Repository
class MentorshipRepository {

    private final JdbcClient jdbc;

    MentorshipRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were named; what took another over stands in its place, after it. */
    List<Mentorship> of(long year) {
        return ReadOnce.of("mentorships", year, () -> jdbc.sql(
                        "select * from mentorship where mentoring_year = ? order by place, id")
                .param(year)
                .query(RecordRows.of(Mentorship.class))
                .list());
    }

    Optional<Mentorship> find(long id) {
        return jdbc.sql("select * from mentorship where id = ?")
                .param(id)
                .query(RecordRows.of(Mentorship.class))
                .optional();
    }

    /** The same, with the row locked until the transaction ends. */
    Optional<Mentorship> lock(long id) {
        return jdbc.sql("select * from mentorship where id = ? for update")
                .param(id)
                .query(RecordRows.of(Mentorship.class))
                .optional();
    }

    /** What took it over. */
    Optional<Mentorship> after(long id) {
        return jdbc.sql("select * from mentorship where follows = ?")
                .param(id)
                .query(RecordRows.of(Mentorship.class))
                .optional();
    }

    /** How many apprentices each of these mentors has in other pairings that school year. */
    Map<String, Integer> elsewhere(Collection<String> mentors, MentoringKey key) {
        Map<String, Integer> found = new HashMap<>();
        if (!mentors.isEmpty()) {
            jdbc.sql("select m.mentor, count(*) as apprentices from mentorship m"
                            + " join mentoring_year y on y.id = m.mentoring_year"
                            + " where m.mentor in (:mentors) and y.school_year = :year and y.pairing_id <> :pairing"
                            + " and m.state in (:lasting) group by m.mentor")
                    .param("mentors", mentors)
                    .param("year", key.schoolYear())
                    .param("pairing", key.pairingId())
                    .param("lasting", MentorshipState.lasting())
                    .query(row -> {
                        found.put(row.getString("mentor"), row.getInt("apprentices"));
                    });
        }
        return found;
    }

    void deleteAll(long year) {
        jdbc.sql("delete from mentorship where mentoring_year = ?").param(year).update();
    }

    void propose(long year, List<NewMentorship> named) {
        for (int place = 0; place < named.size(); place++) {
            people(jdbc.sql("""
                                    insert into mentorship (mentoring_year, place, mentor, mentor_name, apprentice, apprentice_name,
                                        sought, subject, state, plan, first_summary, last_summary, end_reason)
                                    values (:year, :place, :mentor, :mentorName, :apprentice, :apprenticeName,
                                        :sought, :subject, :state, '', '', '', '')"""), named.get(place))
                    .param("year", year)
                    .param("place", place)
                    .param("state", MentorshipState.PROPOSED.name())
                    .update();
        }
    }

    /** Another mentor in the place of one, with the same plan. */
    void follow(Mentorship before, NewMentorship named, LocalDate from) {
        people(jdbc.sql("""
                                insert into mentorship (mentoring_year, place, mentor, mentor_name, apprentice, apprentice_name,
                                    sought, subject, state, plan, first_summary, last_summary, end_reason, began_on, follows)
                                select mentoring_year, place, :mentor, :mentorName, :apprentice, :apprenticeName,
                                    :sought, :subject, :state, plan, '', '', '', :from, id from mentorship where id = :before"""), named)
                .param("state", MentorshipState.ACTIVE.name())
                .param("from", from)
                .param("before", before.id())
                .update();
    }

    private static JdbcClient.StatementSpec people(JdbcClient.StatementSpec sql, NewMentorship named) {
        return sql.param("mentor", named.mentor().staffNumber())
                .param("mentorName", named.mentor().name())
                .param("apprentice", named.apprentice().staffNumber())
                .param("apprenticeName", named.apprentice().name())
                .param(
                        "sought",
                        SoughtText.of(
                                named.mentor().name() + "—" + named.apprentice().name()))
                .param("subject", named.subject());
    }

    void begun(long year, LocalDate on) {
        jdbc.sql("update mentorship set state = ?, began_on = ? where mentoring_year = ? and state = ?")
                .params(MentorshipState.ACTIVE.name(), on, year, MentorshipState.PROPOSED.name())
                .update();
    }

    void planned(long id, String plan) {
        set(id, "plan = ?", plan);
    }

    void summarised(long id, String summary) {
        set(id, "first_summary = ?", summary);
    }

    /** The result, which stands once the other school has acknowledged it; until then it may be written anew. */
    void closed(long id, MentorshipState result, String summary) {
        set(id, "last_summary = ?, state = ?", summary, result.name());
    }

    /** Open again, as the results were returned. */
    void reopened(long year) {
        jdbc.sql("update mentorship set state = ? where mentoring_year = ? and state in (?, ?)")
                .params(
                        MentorshipState.ACTIVE.name(),
                        year,
                        MentorshipState.ACHIEVED.name(),
                        MentorshipState.NOT_ACHIEVED.name())
                .update();
    }

    void ended(long id, MentorshipState how, LocalDate on, String reason) {
        int rows = jdbc.sql("update mentorship set state = ?, ended_on = ?, end_reason = ? where id = ? and state = ?")
                .params(how.name(), on, reason, id, MentorshipState.ACTIVE.name())
                .update();
        Moved.one(rows, "mentorship " + id + " to " + how);
    }

    int dissolved(long year, LocalDate on) {
        return jdbc.sql("update mentorship set state = :to, ended_on = :on"
                        + " where mentoring_year = :year and state in (:lasting)")
                .param("to", MentorshipState.DISSOLVED.name())
                .param("on", on)
                .param("year", year)
                .param("lasting", List.of(MentorshipState.PROPOSED.name(), MentorshipState.ACTIVE.name()))
                .update();
    }

    private void set(long id, String columns, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = id;
        int rows = jdbc.sql("update mentorship set " + columns + " where id = ?")
                .params(all)
                .update();
        Moved.one(rows, "mentorship " + id);
    }
}
