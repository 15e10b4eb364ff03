package cn.xieshou.quota.web;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.programme.QuotaPeriod;
import cn.xieshou.quota.QuotaRules;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.SchoolYearFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The school year, the term and the quota that these pages always show one of. */
@Component
class TermFilters {

    private static final int YEARS = 3;
    private static final String SECOND = "2";

    private static final List<Choice> TERMS = List.of(new Choice("1", "第一学期"), new Choice(SECOND, "第二学期"));

    private final SchoolCalendar calendar;
    private final QuotaRules rules;
    private final Clock clock;

    TermFilters(SchoolCalendar calendar, QuotaRules rules, Clock clock) {
        this.calendar = calendar;
        this.rules = rules;
        this.clock = clock;
    }

    Term current() {
        return calendar.termOf(LocalDate.now(clock));
    }

    Filter year() {
        List<Integer> years = Stream.iterate(current().schoolYear().startYear(), year -> year - 1)
                .limit(YEARS)
                .toList();
        return SchoolYearFilter.of("学年", years, year -> Condition.ANY);
    }

    Filter term() {
        return Filter.always("term", "学期", TERMS, String.valueOf(current().number()), term -> Condition.ANY);
    }

    /** The measures that the ledger answers. */
    Filter measure(String column) {
        List<QuotaClause.Measure> counted = rules.counted();
        return Filter.always(
                "measure",
                "指标",
                Choice.of(counted, QuotaClause.Measure::key, QuotaClause.Measure::what),
                counted.get(0).key(),
                measure -> Condition.of(column + " = :measure", "measure", measure));
    }

    Term asked(Asked asked) {
        return asked(asked.value("year"), asked.value("term"));
    }

    /** The term of an address, today's where it names none. */
    Term asked(String year, String term) {
        return AddressNumber.year(year)
                .map(calendar::terms)
                .map(terms -> terms.get(SECOND.equals(term) ? 1 : 0))
                .orElseGet(this::current);
    }

    static QuotaClause.Measure measure(Asked asked) {
        return QuotaClause.measure(asked.value("measure")).orElseThrow();
    }

    /** The activities «a» that are counted in the time that is looked at; said of the activity alone, so that an index finds it. */
    static Condition counted(QuotaClause.Measure measure, Term term) {
        if (measure.per() == QuotaPeriod.PROGRAMME) {
            return Condition.ANY;
        }
        Condition year = Condition.of(
                "a.school_year = :shownYear", "shownYear", term.schoolYear().startYear());
        return measure.per() == QuotaPeriod.SCHOOL_YEAR
                ? year
                : year.and(Condition.of("a.term = :shownTerm", "shownTerm", term.number()));
    }
}
