package cn.xieshou.pairing;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.programme.YearlyMatter;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On which days the yearly matters of a pairing open: out of the programme's data and the calendar. */
@Component
class YearlyDates {

    private final Programmes programmes;
    private final Deadlines deadlines;
    private final SchoolCalendar calendar;
    private final Clock clock;

    YearlyDates(Programmes programmes, Deadlines deadlines, SchoolCalendar calendar, Clock clock) {
        this.programmes = programmes;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A day on which something opens.
     *
     * @param term 0 for what opens once a year
     * @param lastUseful until when it is worth opening late
     */
    record Day(int schoolYear, int term, LocalDate date, LocalDate lastUseful) {}

    /** The first day after {@code date} on which the matter opens; none when the cycle ends before. */
    Optional<Day> after(LocalDate date, Yearly matter, Pairing pairing) {
        return days(matter, pairing).filter(day -> day.date().isAfter(date)).findFirst();
    }

    /** The day that has passed but is still worth catching up with by a pairing that begins its work today. */
    Optional<Day> missed(Yearly matter, Pairing pairing) {
        LocalDate today = LocalDate.now(clock);
        return days(matter, pairing)
                .takeWhile(day -> !day.date().isAfter(today))
                .filter(day -> !today.isAfter(day.lastUseful()))
                .reduce((earlier, later) -> later);
    }

    /** When that opening is by today's calendar. */
    Optional<Day> of(int schoolYear, int term, Yearly matter, Pairing pairing) {
        return days(matter, pairing)
                .filter(day -> day.schoolYear() == schoolYear && day.term() == term)
                .findFirst();
    }

    /** Whether the pairing opens anything for that school year. */
    boolean worksIn(SchoolYear year, Pairing pairing) {
        return year.startYear() >= pairing.firstYear().startYear() && within(year, end(pairing));
    }

    /** The same in SQL, of the pairing «p». */
    Condition worksIn(SchoolYear year) {
        Condition begun = Condition.of("p.since < :tooLateForYear", "tooLateForYear", Pairing.tooLateFor(year));
        List<String> over = programmes.all().stream()
                .filter(programme -> !within(year, Optional.ofNullable(programme.endsOn())))
                .map(Programme::code)
                .toList();
        return over.isEmpty() ? begun : begun.and(Condition.of("p.programme not in (:over)", "over", over));
    }

    private Optional<LocalDate> end(Pairing pairing) {
        return programmes.find(pairing.programme()).flatMap(programme -> Optional.ofNullable(programme.endsOn()));
    }

    private Stream<Day> days(Yearly matter, Pairing pairing) {
        Optional<LocalDate> end = end(pairing);
        LocalDate latest = LocalDate.now(clock).plusYears(2);
        return Stream.iterate(pairing.firstYear(), SchoolYear::next)
                .takeWhile(year -> !year.firstDay().isAfter(latest) && within(year, end))
                .flatMap(year -> days(matter, pairing.programme(), year).stream());
    }

    /** A school year is worked in when its second term begins inside the cycle: what sums up a cycle opens no new year. */
    private boolean within(SchoolYear year, Optional<LocalDate> end) {
        LocalDate second = calendar.terms(year).get(1).firstDay();
        return end.map(last -> !second.isAfter(last)).orElse(true);
    }

    private List<Day> days(Yearly matter, String programme, SchoolYear year) {
        return switch (matter) {
            case SELECTION -> List.of(day(programme, year, YearlyMatter.SELECTION_OPENS, YearlyMatter.SELECTION));
            case ANNUAL_PLAN -> List.of(planDay(programme, year));
            case ATTACHMENT ->
                calendar.terms(year).stream().map(YearlyDates::termDay).toList();
        };
    }

    private Day day(String programme, SchoolYear year, YearlyMatter opens, YearlyMatter due) {
        return new Day(
                year.startYear(),
                0,
                deadlines.of(programme, opens, year).date(),
                deadlines.of(programme, due, year).date());
    }

    /** A plan is needed however late: for a pairing that begins in spring as for one that begins in August. */
    private Day planDay(String programme, SchoolYear year) {
        LocalDate opens =
                deadlines.of(programme, YearlyMatter.ANNUAL_PLAN_OPENS, year).date();
        return new Day(year.startYear(), 0, opens, calendar.terms(year).get(1).lastDay());
    }

    /** A month of attachment still fits in while no more than half of the term is over. */
    private static Day termDay(Term term) {
        long half = ChronoUnit.DAYS.between(term.firstDay(), term.lastDay()) / 2;
        return new Day(
                term.schoolYear().startYear(),
                term.number(),
                term.firstDay(),
                term.firstDay().plusDays(half));
    }
}
