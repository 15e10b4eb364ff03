package cn.xieshou.ledger;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.programme.ChangedLimit;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.RuleRehearsal;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What other limits in days would have meant for the activities of the ledger: how long the other school had to answer (R-ACT-1), and how
 * much was still done after the day on which something is told or opened before a term ends (section 4, R-EVA-1, R-MEN-1).
 */
@Component
class LedgerRehearsal implements RuleRehearsal {

    private static final String OF_YEAR = " from activity a join pairing p on p.id = a.pairing_id"
            + " where a.school_year = :year and p.programme = :programme and a.state in (%s)";

    private static final String ANSWERED = "select x.since, x.decided, x.state, count(*) as those from (select a.state,"
            + " cast(a.waits_since at time zone 'Asia/Shanghai' as date) as since,"
            + " cast(a.decided_at at time zone 'Asia/Shanghai' as date) as decided"
            + OF_YEAR.formatted("'CONFIRMED', 'SEEN'")
            + " and a.decided_at is not null) x group by x.since, x.decided, x.state";

    private static final String HELD = "select a.held_on, count(*) as those" + OF_YEAR.formatted("'CONFIRMED'")
            + " and (:countsFor = '' or exists (select 1 from activity_type t where t.code = a.type"
            + " and ',' || t.quotas || ',' like :countsFor)) group by a.held_on";

    private final JdbcClient jdbc;
    private final SchoolCalendar calendar;
    private final WorkingDays workingDays;

    LedgerRehearsal(JdbcClient jdbc, SchoolCalendar calendar, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.workingDays = workingDays;
    }

    /** Activities that were handed over and answered on the same days. */
    private record Answered(LocalDate since, LocalDate decided, String state, int those) {}

    /** Activities of a day. */
    private record Held(LocalDate heldOn, int those) {}

    @Override
    public List<String> of(ProgrammeYear before, ProgrammeYear after, SchoolYear judged) {
        String programme = after.programme();
        return Stream.of(
                        ChangedLimit.of(LimitKey.ACTIVITY_SEEN, before, after).stream()
                                .map(limit -> seen(limit, programme, judged)),
                        ChangedLimit.of(LimitKey.QUOTA_WARNING, before, after).stream()
                                .flatMap(limit -> afterwards(limit, programme, judged, "活动", "")),
                        ChangedLimit.of(LimitKey.EVALUATION_OPENS, before, after).stream()
                                .flatMap(limit -> afterwards(limit, programme, judged, "活动", "")),
                        ChangedLimit.of(LimitKey.MENTORING_SUMMARY, before, after).stream()
                                .flatMap(limit -> afterwards(limit, programme, judged, "师徒指导活动", "Q-18")))
                .flatMap(sentences -> sentences)
                .toList();
    }

    private String seen(ChangedLimit limit, String programme, SchoolYear judged) {
        List<Answered> all = asked(ANSWERED, programme, judged)
                .query(RecordRows.of(Answered.class))
                .list();
        List<Answered> answered = all.stream()
                .filter(one -> one.state().equals(ActivityState.CONFIRMED.name()))
                .toList();
        int silent = sum(all.stream()) - sum(answered.stream());
        return limit.sentence(
                judged,
                "对方核对的活动" + sum(answered.stream()) + "次、逾期视为知悉的" + silent + "次",
                days -> "有" + sum(answered.stream().filter(one -> within(one, days))) + "次在期限内核对");
    }

    private boolean within(Answered one, int days) {
        return workingDays.between(one.since(), one.decided()) <= days;
    }

    /** Of each term how much was done on that day and after it, while there was time. */
    private Stream<String> afterwards(
            ChangedLimit limit, String programme, SchoolYear judged, String what, String quota) {
        List<Held> all = asked(HELD, programme, judged)
                .param("countsFor", quota.isEmpty() ? "" : DaysTogether.countsFor(quota))
                .query(RecordRows.of(Held.class))
                .list();
        return calendar.terms(judged).stream().map(term -> {
            List<Held> held =
                    all.stream().filter(one -> term.contains(one.heldOn())).toList();
            return limit.sentence(
                    term,
                    "确认的" + what + held.stream().mapToInt(Held::those).sum() + "次",
                    days -> "有" + from(held, term, days) + "次在那天以后举行");
        });
    }

    private static int from(List<Held> held, Term term, int days) {
        LocalDate day = term.lastDay().minusDays(days);
        return held.stream()
                .filter(one -> !one.heldOn().isBefore(day))
                .mapToInt(Held::those)
                .sum();
    }

    private JdbcClient.StatementSpec asked(String sql, String programme, SchoolYear year) {
        return jdbc.sql(sql).param("programme", programme).param("year", year.startYear());
    }

    private static int sum(Stream<Answered> all) {
        return all.mapToInt(Answered::those).sum();
    }
}
