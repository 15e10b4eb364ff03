package cn.xieshou.mentoring;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.ledger.DaysTogether;
import cn.xieshou.ledger.DaysTogether.Day;
import cn.xieshou.mentoring.MentoringTables.Criterion;
import cn.xieshou.mentoring.MentoringTables.Verdict;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days of guidance by month: those on which the ledger has a mentor and somebody of the recipient in a confirmed activity of
 * guidance. Each mentor owes them, whoever of the apprentices was there.
 */
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

    /** A mentorship, in which pairing it is and what is asked for there. */
    public record Of(Mentorship one, String pairingId, Demand demand) {}

    /** The months so far of these mentorships of one school year, by their numbers; two statements however many they are. */
    public Map<Long, List<GuidanceMonth>> months(Collection<Of> mentorships, SchoolYear year) {
        List<SchoolMonth> school = SchoolMonth.of(calendar.terms(year));
        List<String> pairings =
                mentorships.stream().map(Of::pairingId).distinct().toList();
        List<String> mentors =
                mentorships.stream().map(of -> of.one().mentor()).distinct().toList();
        List<Day> held = ReadOnce.of(
                "days of guidance",
                List.of(year, pairings, mentors),
                () -> days.of(Demand.GUIDANCE, year.startYear(), pairings, mentors));
        Map<Long, List<GuidanceMonth>> found = new HashMap<>();
        mentorships.forEach(of -> found.put(of.one().id(), months(of, school, held)));
        return found;
    }

    /** «10月、12月», those that are over with fewer days than asked for. */
    public static String missing(List<GuidanceMonth> months) {
        return months.stream()
                .filter(GuidanceMonth::missing)
                .map(GuidanceMonth::shortLabel)
                .collect(Collectors.joining("、"));
    }

    /** Of the two people. */
    public static int days(List<GuidanceMonth> months) {
        return months.stream().mapToInt(GuidanceMonth::days).sum();
    }

    private List<GuidanceMonth> months(Of of, List<SchoolMonth> school, List<Day> held) {
        Map<YearMonth, Integer> both =
                byMonth(of, held, day -> day.recipient().equals(of.one().apprentice()));
        Map<YearMonth, Integer> mentor = byMonth(of, held, day -> true);
        YearMonth now = YearMonth.from(LocalDate.now(clock));
        return Stream.concat(
                        school.stream().map(SchoolMonth::month).filter(month -> !month.isAfter(now)),
                        both.keySet().stream())
                .distinct()
                .sorted()
                .map(month -> month(of, month, school, both.getOrDefault(month, 0), mentor.getOrDefault(month, 0)))
                .toList();
    }

    private static Map<YearMonth, Integer> byMonth(Of of, List<Day> held, Predicate<Day> which) {
        return held.stream()
                .filter(day -> day.pairingId().equals(of.pairingId())
                        && day.supporting().equals(of.one().mentor()))
                .filter(which)
                .map(Day::heldOn)
                .distinct()
                .collect(Collectors.groupingBy(YearMonth::from, Collectors.summingInt(day -> 1)));
    }

    private GuidanceMonth month(Of of, YearMonth month, List<SchoolMonth> school, int days, int ofMentor) {
        List<SchoolMonth> asked = school.stream()
                .filter(one -> of.demand().leastDays() > 0)
                .filter(one -> one.month().equals(month) && one.isAskedOf(of.one()))
                .toList();
        boolean over = asked.stream().anyMatch(one -> one.isOver(LocalDate.now(clock)));
        return new GuidanceMonth(
                month,
                days,
                ofMentor,
                !asked.isEmpty(),
                over && isShort(ofMentor, of.demand().leastDays()));
    }

    /** A list of a whole year has hundreds of months and few different numbers: the table is asked once for each. */
    private boolean isShort(int ofMentor, int least) {
        return ReadOnce.of(
                "days of guidance short",
                List.of(ofMentor, least),
                () -> tables.size(Criterion.DAYS, ofMentor, least, ofMentor).verdict() == Verdict.SHORT);
    }
}
