package cn.xieshou.mentoring;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.ledger.DaysTogether;
import cn.xieshou.mentoring.MentoringTables.As;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.Programmes;
import cn.xieshou.register.Condition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** How many pairings have met, counted in the database, by programme. */
@Component
class MetClauses {

    private static final String BY_PROGRAMME =
            "select p.programme, count(*) as met from pairing p where (%s) and %s group by p.programme";

    private static final String LASTING = "m.began_on is not null and m.state in (:lasting)";

    /** Supporting schools «s», as many of whose mentors have enough apprentices as there are teachers who may be one. */
    private static final String ALL_GUIDE = """
            select x.programme, sum(x.pairings) as met
            from (select s.programme, s.school, s.pairings, count(*) as enough
                from (select p.programme, p.supporting_school as school, count(*) as pairings from pairing p
                        where (%s) and p.programme in (:asking) group by p.programme, p.supporting_school) s
                    join (select m.mentor, t.school_code, count(*) as guided
                        from mentorship m join mentoring_year y on y.id = m.mentoring_year
                            join teacher t on t.staff_number = m.mentor and t.title in (:able)
                        where y.school_year = :heldIn and m.began_on is not null and m.state in (:lasting)
                        group by m.mentor, t.school_code) g on g.school_code = s.school
                where g.guided >= %s group by s.programme, s.school, s.pairings) x
            where x.enough = (select count(*) from teacher t where t.school_code = x.school and t.title in (:able))
            group by x.programme""";

    private static final String OF_PAIRING = " from mentorship m join mentoring_year y on y.id = m.mentoring_year"
            + " where y.pairing_id = p.id and y.school_year = :heldIn and " + LASTING;

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final MentoringTables tables;
    private final SchoolCalendar calendar;
    private final Clock clock;
    private final SingletonSupplier<List<String>> able = SingletonSupplier.of(this::titles);

    MetClauses(JdbcClient jdbc, Programmes programmes, MentoringTables tables, SchoolCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.tables = tables;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * No teacher of the supporting school who may be a mentor has fewer than the programme asks for. Begins with the mentors that there are
     * and asks only of their schools who else may be one: to ask of every teacher of every school takes ten times as long.
     */
    Map<String, Integer> apprentices(Term term, Condition expected) {
        Map<String, Demand> asked = asked(term, Demand::apprentices);
        String least = least(asked, Demand::apprentices).replace("p.programme", "s.programme");
        return asked.isEmpty()
                ? Map.of()
                : asked(
                        ALL_GUIDE.formatted(expected.sql(), least),
                        expected,
                        asked,
                        Map.of(
                                "able",
                                able.obtain(),
                                "heldIn",
                                term.schoolYear().startYear()));
    }

    /** Mentors of enough subjects, each with enough days in every month that is over. */
    Map<String, Integer> guidance(Term term, Condition expected) {
        Map<String, Demand> asked = asked(term, Demand::subjects);
        if (asked.isEmpty()) {
            return Map.of();
        }
        List<SchoolMonth> over = SchoolMonth.of(calendar.terms(term.schoolYear())).stream()
                .filter(month -> month.isOver(LocalDate.now(clock)))
                .toList();
        Map<String, Object> values = new HashMap<>(Map.of(
                "countsFor",
                DaysTogether.countsFor(Demand.GUIDANCE),
                "heldIn",
                term.schoolYear().startYear()));
        String enough = "p.programme in (:asking) and (select count(distinct m.subject)" + OF_PAIRING + ") >= "
                + least(asked, Demand::subjects);
        return counted(
                over.isEmpty() ? enough : enough + " and not exists (select 1" + tooFew(over, asked, values) + ")",
                expected,
                asked,
                values);
    }

    /** Enough new backbone teachers in each subject in which there is or was a mentor. */
    Map<String, Integer> backbone(Term term, Condition expected) {
        Map<String, Demand> asked = asked(term, Demand::backbone);
        String ever = OF_PAIRING.replace(" and y.school_year = :heldIn", "");
        return asked.isEmpty()
                ? Map.of()
                : counted(
                        "p.programme in (:asking) and exists (select 1" + ever + ") and not exists (select 1" + ever
                                + " and (select count(*) from new_backbone b where b.pairing_id = p.id"
                                + " and b.subject = m.subject and b.struck_at is null) < "
                                + least(asked, Demand::backbone) + ")",
                        expected,
                        asked,
                        Map.of());
    }

    /** A mentor's month with too few days. */
    private static String tooFew(List<SchoolMonth> over, Map<String, Demand> asked, Map<String, Object> values) {
        return OF_PAIRING.replace(" where ", " cross join (" + SchoolMonth.rows(over, values) + ") o where ")
                + " and m.began_on <= o.b and (m.ended_on is null or m.ended_on >= o.e) and "
                + DaysTogether.counted("p.id", "m.mentor", "o.f", "o.l") + " < " + least(asked, Demand::days);
    }

    private Map<String, Integer> counted(
            String which, Condition expected, Map<String, Demand> asked, Map<String, Object> values) {
        return asked(BY_PROGRAMME.formatted(expected.sql(), which), expected, asked, values);
    }

    private Map<String, Integer> asked(
            String sql, Condition expected, Map<String, Demand> asked, Map<String, Object> values) {
        Map<String, Integer> found = new HashMap<>();
        jdbc.sql(sql)
                .params(expected.values())
                .params(values)
                .param("asking", asked.keySet())
                .param("lasting", MentorshipState.lasting())
                .query(row -> {
                    found.put(row.getString("programme"), row.getInt("met"));
                });
        return found;
    }

    /** Programmes that have chosen it, by code. */
    private Map<String, Demand> asked(Term term, Function<Demand, @Nullable ProgrammeQuota> measure) {
        return programmes.all().stream()
                .map(Programme::code)
                .filter(code -> measure.apply(Demand.of(programmes.in(code, term.schoolYear()))) != null)
                .collect(Collectors.toMap(
                        Function.identity(), code -> Demand.of(programmes.in(code, term.schoolYear()))));
    }

    /** How many each programme asks for at least, as a number in SQL. */
    private static String least(Map<String, Demand> asked, Function<Demand, @Nullable ProgrammeQuota> measure) {
        return asked.entrySet().stream()
                .map(one -> {
                    ProgrammeQuota quota = measure.apply(one.getValue());
                    return " when '" + one.getKey().replace("'", "''") + "' then "
                            + (quota == null ? 0 : quota.least());
                })
                .collect(Collectors.joining("", "case p.programme", " else 0 end"));
    }

    /** Names of the titles of those who may be mentors; asked of the table once, for it changes with a new version of the product only. */
    private List<String> titles() {
        return Arrays.stream(TeacherTitle.values())
                .filter(title -> tables.person(As.MENTOR, title.label(), 0, 0).met())
                .map(Enum::name)
                .toList();
    }
}
