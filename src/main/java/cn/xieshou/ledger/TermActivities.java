package cn.xieshou.ledger;

import cn.xieshou.calendar.Term;
import cn.xieshou.shared.Columns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The activities of a pairing's term as they stood at the end of a day, for whoever judges by them (R-EVA-1). */
@Repository
@Transactional(readOnly = true)
public class TermActivities {

    private static final String OF_TERM =
            " where a.pairing_id = :pairing and a.school_year = :year and a.term = :term and a.held_on <= :day";

    private final JdbcClient jdbc;
    private final Clock clock;

    TermActivities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An activity in words. */
    public record Held(long id, LocalDate heldOn, String type, String topic) {}

    /** Those that the other school had confirmed by then, by day. */
    public List<Held> confirmed(String pairing, Term term, LocalDate day) {
        return asked(
                        "select a.id, a.held_on, t.name as type, a.topic from activity a join activity_type t on t.code = a.type"
                                + OF_TERM
                                + " and a.state = 'CONFIRMED' and a.decided_at < :end order by a.held_on, a.id",
                        pairing,
                        term,
                        day)
                .param(
                        "end",
                        Columns.time(
                                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()))
                .query((row, n) -> new Held(
                        row.getLong("id"), Columns.day(row, "held_on"), row.getString("type"), row.getString("topic")))
                .list();
    }

    /** How many took place as far as anybody says. */
    public int recorded(String pairing, Term term, LocalDate day) {
        return asked("select count(*) from activity a" + OF_TERM + " and a.state not in (:gone)", pairing, term, day)
                .param("gone", ActivityState.gone())
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, String pairing, Term term, LocalDate day) {
        return jdbc.sql(sql)
                .param("pairing", pairing)
                .param("year", term.schoolYear().startYear())
                .param("term", term.number())
                .param("day", day);
    }
}
