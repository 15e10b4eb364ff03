package cn.xieshou.pairing;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On which days the yearly matters of a pairing open: out of the programme's data and the calendar. */
@Component
class YearlyCalendar {

    private final Programmes programmes;
    private final List<OpensYearly> yearly;
    private final SchoolCalendar calendar;
    private final Clock clock;

    YearlyCalendar(Programmes programmes, List<OpensYearly> yearly, SchoolCalendar calendar, Clock clock) {
        this.programmes = programmes;
        this.yearly = yearly;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The keys of all that opens every year. */
    List<String> matters() {
        return yearly.stream().map(OpensYearly::key).toList();
    }

    String label(String matter) {
        return yearly(matter).label();
    }

    /** The first day after {@code date} on which the matter opens; none when the cycle ends before. */
    Optional<OpeningDay> after(LocalDate date, String matter, Pairing pairing) {
        return days(matter, pairing).filter(day -> day.date().isAfter(date)).findFirst();
    }

    /** The day that has passed but is still worth catching up with by a pairing that begins its work today. */
    Optional<OpeningDay> missed(String matter, Pairing pairing) {
        LocalDate today = LocalDate.now(clock);
        return days(matter, pairing)
                .takeWhile(day -> !day.date().isAfter(today))
                .filter(day -> !today.isAfter(day.lastUseful()))
                .reduce((earlier, later) -> later);
    }

    /** When that opening is by today's calendar. */
    Optional<OpeningDay> of(int schoolYear, int term, String matter, Pairing pairing) {
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

    /** Whether a pairing that is established in the programme on that day has a school year to work in. */
    boolean worksFrom(LocalDate since, Programme programme) {
        return within(Pairing.firstYear(since), Optional.ofNullable(programme.endsOn()));
    }

    private Optional<LocalDate> end(Pairing pairing) {
        return programmes.find(pairing.programme()).flatMap(programme -> Optional.ofNullable(programme.endsOn()));
    }

    private Stream<OpeningDay> days(String matter, Pairing pairing) {
        OpensYearly opens = yearly(matter);
        Optional<LocalDate> end = end(pairing);
        LocalDate latest = LocalDate.now(clock).plusYears(2);
        return Stream.iterate(pairing.firstYear(), SchoolYear::next)
                .takeWhile(year -> !year.firstDay().isAfter(latest) && within(year, end))
                .flatMap(year -> opens.days(pairing.programme(), year).stream());
    }

    /** A school year is worked in when its second term begins inside the cycle: what sums up a cycle opens no new year. */
    private boolean within(SchoolYear year, Optional<LocalDate> end) {
        LocalDate second = calendar.terms(year).get(1).firstDay();
        return end.map(last -> !second.isAfter(last)).orElse(true);
    }

    private OpensYearly yearly(String matter) {
        return yearly.stream()
                .filter(one -> one.key().equals(matter))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("nothing opens yearly as " + matter + ", there are " + matters()));
    }
}
