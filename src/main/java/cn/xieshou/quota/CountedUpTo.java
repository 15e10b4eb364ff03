package cn.xieshou.quota;

import cn.xieshou.calendar.Term;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.programme.QuotaPeriod;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts one pairing by the same rules as {@link QuotaCounting}, as it stood at the end of a day, and keeps nothing. */
@Repository
class CountedUpTo {

    /** Of the activities «a»: held by then; one that the other school confirmed later did not count then. */
    private static final String BY_THEN = "a.pairing_id = :pairing and a.held_on <= :day"
            + " and (a.state <> 'CONFIRMED' or a.decided_at < :end)"
            + " and (a.school_year = :year or r.period = 'PROGRAMME')";

    private static final String PEOPLE = """
            select r.measure, count(distinct w.staff_number) as people
            from activity a join %s on r.type = a.type join activity_person w on w.activity = a.id
            where a.state = 'CONFIRMED' and %s and %s and (r.period not in ('TERM', 'TERM_SUBJECT') or a.term = :term)
                and (r.counted = 'SUPPORTING_BACKBONE' and w.side = 'SUPPORTING' and w.backbone = true
                    or r.counted = 'RECIPIENT_TEACHERS' and w.side = 'RECIPIENT')
            group by r.measure""";

    private final JdbcClient jdbc;
    private final QuotaRules rules;
    private final Clock clock;

    CountedUpTo(JdbcClient jdbc, QuotaRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** Of the term, its school year and the programme. */
    List<QuotaCount> counts(String pairing, Term term, LocalDate day) {
        String rows = rules.rows();
        List<QuotaCount> counted = asked(
                        QuotaCounting.COUNTED.formatted(QuotaRules.FITS, rows, BY_THEN), pairing, term, day)
                .query(RecordRows.of(QuotaCount.class))
                .list()
                .stream()
                .filter(one -> one.term() == 0 || one.term() == term.number())
                .toList();
        Map<String, Integer> people = people(rows, pairing, term, day);
        List<QuotaCount> all = new ArrayList<>();
        counted.forEach(one -> all.add(ofPeople(one, people)));
        all.addAll(otherSubjects(counted, pairing, term));
        return all;
    }

    private JdbcClient.StatementSpec asked(String sql, String pairing, Term term, LocalDate day) {
        return jdbc.sql(sql)
                .param("pairing", pairing)
                .param("day", day)
                .param("year", term.schoolYear().startYear())
                .param(
                        "end",
                        Columns.time(
                                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    }

    private Map<String, Integer> people(String rows, String pairing, Term term, LocalDate day) {
        Map<String, Integer> found = new HashMap<>();
        asked(PEOPLE.formatted(rows, QuotaRules.FITS, BY_THEN), pairing, term, day)
                .param("term", term.number())
                .query(row -> {
                    found.put(row.getString("measure"), row.getInt("people"));
                });
        return found;
    }

    private QuotaCount ofPeople(QuotaCount one, Map<String, Integer> people) {
        boolean counts = QuotaClause.measure(one.measure())
                .filter(measure -> rules.of(measure).counted().people())
                .isPresent();
        return counts ? one.with(people.getOrDefault(one.measure(), 0)) : one;
    }

    /** A subject that two schools work on in a term is worked on for every quota that is counted by subject. */
    private List<QuotaCount> otherSubjects(List<QuotaCount> counted, String pairing, Term term) {
        Set<String> subjects = counted.stream()
                .map(QuotaCount::subject)
                .filter(subject -> !subject.isEmpty())
                .collect(Collectors.toSet());
        return rules.counted().stream()
                .filter(measure -> measure.per() == QuotaPeriod.TERM_SUBJECT)
                .flatMap(measure -> subjects.stream()
                        .sorted()
                        .filter(subject -> counted.stream()
                                .noneMatch(one -> one.measure().equals(measure.key())
                                        && one.subject().equals(subject)))
                        .map(subject -> new QuotaCount(
                                pairing,
                                term.schoolYear().startYear(),
                                term.number(),
                                measure.key(),
                                subject,
                                0,
                                0,
                                0,
                                0,
                                0)))
                .toList();
    }
}
