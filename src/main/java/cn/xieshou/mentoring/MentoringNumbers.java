package cn.xieshou.mentoring;

import cn.xieshou.ledger.DaysTogether;
import cn.xieshou.shared.SchoolYear;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What mentors and apprentices of a programme were like in a school year: one row for each number, however many there are. */
@Repository
class MentoringNumbers {

    private static final String LASTING = "m.began_on is not null and m.state in (:lasting)";

    private static final String OF_PROGRAMME =
            " join pairing p on p.id = y.pairing_id" + " where y.school_year = :heldIn and p.programme = :programme";

    private static final String MENTORSHIPS =
            " from mentorship m join mentoring_year y on y.id = m.mentoring_year" + OF_PROGRAMME + " and " + LASTING;

    private static final String BY_NUMBER = "select x.n, count(*) as those from (%s) x group by x.n";

    private static final String APPRENTICES =
            BY_NUMBER.formatted("select m.mentor, count(*) as n" + MENTORSHIPS + " group by m.mentor");

    private static final String SUBJECTS = BY_NUMBER.formatted("select y.pairing_id, count(distinct m.subject) as n"
            + " from mentoring_year y left join mentorship m on m.mentoring_year = y.id and " + LASTING + OF_PROGRAMME
            + " group by y.pairing_id");

    /** Of each apprentice once, in full years on the first day of the school year, the first of September. */
    private static final String AGES = """
            select x.n, count(*) as those from (
                select :heldIn - extract(year from t.birth_date)
                    - case when extract(month from t.birth_date) * 100 + extract(day from t.birth_date) > 901 then 1 else 0 end as n
                from teacher t where exists (select 1 %s and m.apprentice = t.staff_number)) x
            group by x.n""".formatted(MENTORSHIPS);

    /** Of each mentor, whatever the pairing, the days in the month that had fewest, of the months «o» in which they are asked for. */
    private static final String GUIDED = BY_NUMBER.formatted("select d.mentor, min(d.days) as n from (select m.mentor, "
            + DaysTogether.counted("y.pairing_id", "m.mentor", "o.f", "o.l")
            + " as days from mentorship m join mentoring_year y on y.id = m.mentoring_year"
            + " cross join (%s) o" + OF_PROGRAMME + " and " + LASTING
            + " and m.began_on <= o.b and (m.ended_on is null or m.ended_on >= o.e)) d group by d.mentor");

    /** Of each pairing, the new backbone teachers in the subject that has fewest, of those in which there is or was a mentor. */
    private static final String BACKBONE = BY_NUMBER.formatted("""
            select d.pairing_id, min(d.those) as n from (
                select distinct y.pairing_id, m.subject, (select count(*) from new_backbone b where b.pairing_id = y.pairing_id
                    and b.subject = m.subject and b.struck_at is null and b.named_on <= :yearEnd) as those
                from mentorship m join mentoring_year y on y.id = m.mentoring_year join pairing p on p.id = y.pairing_id
                where y.school_year <= :heldIn and p.programme = :programme and %s) d
            group by d.pairing_id""".formatted(LASTING));

    private final JdbcClient jdbc;

    MentoringNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Mentors by how many apprentices they had. */
    Map<Integer, Integer> apprentices(String programme, SchoolYear year) {
        return numbers(APPRENTICES, programme, year);
    }

    /** Pairings by in how many subjects there were mentors. */
    Map<Integer, Integer> subjects(String programme, SchoolYear year) {
        return numbers(SUBJECTS, programme, year);
    }

    /** Apprentices by their age, as far as the directory still knows them. */
    Map<Integer, Integer> ages(String programme, SchoolYear year) {
        return numbers(AGES, programme, year);
    }

    /** Mentors by the days of guidance in the month that had fewest; of a year without a month of school, none. */
    Map<Integer, Integer> guided(String programme, SchoolYear year, List<SchoolMonth> months) {
        if (months.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> values = new HashMap<>(Map.of("countsFor", DaysTogether.countsFor(Demand.GUIDANCE)));
        return read(asked(GUIDED.formatted(SchoolMonth.rows(months, values)), programme, year)
                .params(values));
    }

    /** Pairings by the new backbone teachers, until the end of the year, in the subject that has fewest. */
    Map<Integer, Integer> backbone(String programme, SchoolYear year) {
        return read(asked(BACKBONE, programme, year).param("yearEnd", year.lastDay()));
    }

    private Map<Integer, Integer> numbers(String sql, String programme, SchoolYear year) {
        return read(asked(sql, programme, year));
    }

    private static Map<Integer, Integer> read(JdbcClient.StatementSpec asked) {
        Map<Integer, Integer> found = new TreeMap<>();
        asked.query(row -> {
            found.put(row.getInt("n"), row.getInt("those"));
        });
        return found;
    }

    private JdbcClient.StatementSpec asked(String sql, String programme, SchoolYear year) {
        return jdbc.sql(sql)
                .param("programme", programme)
                .param("heldIn", year.startYear())
                .param("lasting", MentorshipState.lasting());
    }
}
