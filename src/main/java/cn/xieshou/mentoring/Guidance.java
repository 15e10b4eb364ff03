package cn.xieshou.mentoring;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.ledger.DaysTogether;
import cn.xieshou.mentoring.MentoringTables.Criterion;
import cn.xieshou.mentoring.MentoringTables.Size;
import cn.xieshou.mentoring.MentoringTables.Verdict;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of guidance by month: those on which the ledger has mentor and apprentice in a confirmed activity of guidance. */
@Component
@Transactional(readOnly = true)
public class Guidance {

    private final DaysTogether days;
    private final SchoolCalendar calendar;
    private final MentoringTables tables;
    private final Clock clock;

    Guidance(DaysTogether days, SchoolCalendar calendar, MentoringTables tables, Clock clock) {
        this.days = days;
        this.calendar = calendar;
        this.tables = tables;
        this.clock = clock;
    }

    /** The months so far of these mentorships of one school year, by their numbers; two statements however many they are. */
    public Map<Long, List<GuidanceMonth>> months(
            Collection<Mentorship> mentorships, Map<Long, Demand> demands, SchoolYear year) {
        Map<Long, List<GuidanceMonth>> found = new HashMap<>();
        List<Term> terms = calendar.terms(year);
        Map<DaysTogether.Two, List<LocalDate>> held = days.of(
                Demand.GUIDANCE,
                year.startYear(),
                mentorships.stream().map(Guidance::two).toList());
        for (Mentorship one : mentorships) {
            Demand demand = Objects.requireNonNull(demands.get(one.mentoringYear()));
            found.put(one.id(), months(one, held.getOrDefault(two(one), List.of()), demand, terms));
        }
        return found;
    }

    /** «10月、12月», those that are over with fewer days than asked for. */
    public static String missing(List<GuidanceMonth> months) {
        return String.join(
                "、",
                months.stream()
                        .filter(GuidanceMonth::missing)
                        .map(GuidanceMonth::shortLabel)
                        .toList());
    }

    public static int days(List<GuidanceMonth> months) {
        return months.stream().mapToInt(GuidanceMonth::days).sum();
    }

    private List<GuidanceMonth> months(Mentorship one, List<LocalDate> held, Demand demand, List<Term> terms) {
        Map<YearMonth, Integer> counted = new TreeMap<>();
        for (Term term : terms) {
            for (YearMonth month = YearMonth.from(term.firstDay());
                    !month.isAfter(YearMonth.from(term.lastDay()));
                    month = month.plusMonths(1)) {
                if (isHalf(month, term.firstDay(), term.lastDay())
                        && !month.isAfter(YearMonth.from(LocalDate.now(clock)))) {
                    counted.put(month, 0);
                }
            }
        }
        held.forEach(day -> counted.merge(YearMonth.from(day), 1, Integer::sum));
        List<GuidanceMonth> months = new ArrayList<>();
        counted.forEach((month, days) -> months.add(month(one, month, days, demand, terms)));
        return months;
    }

    private GuidanceMonth month(Mentorship one, YearMonth month, int days, Demand demand, List<Term> terms) {
        boolean asked = demand.leastDays() > 0 && isAsked(one, month, terms);
        if (!asked) {
            return new GuidanceMonth(month, days, false, false, "");
        }
        Size size = tables.size(Criterion.DAYS, days, demand.leastDays(), days);
        boolean over = month.atEndOfMonth().isBefore(LocalDate.now(clock));
        return new GuidanceMonth(month, days, true, over && size.verdict() == Verdict.SHORT, size.reason());
    }

    /** A month is asked for if there was school, and the two were mentor and apprentice, for half of it. */
    private static boolean isAsked(Mentorship one, YearMonth month, List<Term> terms) {
        LocalDate began = one.beganOn();
        return began != null
                && terms.stream().anyMatch(term -> {
                    LocalDate last = one.endedOn() == null || one.endedOn().isAfter(term.lastDay())
                            ? term.lastDay()
                            : one.endedOn();
                    return isHalf(month, began.isAfter(term.firstDay()) ? began : term.firstDay(), last);
                });
    }

    private static boolean isHalf(YearMonth month, LocalDate first, LocalDate last) {
        LocalDate from = first.isAfter(month.atDay(1)) ? first : month.atDay(1);
        LocalDate until = last.isBefore(month.atEndOfMonth()) ? last : month.atEndOfMonth();
        return ChronoUnit.DAYS.between(from, until) + 1 >= month.lengthOfMonth() / 2.0;
    }

    private static DaysTogether.Two two(Mentorship one) {
        return new DaysTogether.Two(one.mentor(), one.apprentice());
    }
}
