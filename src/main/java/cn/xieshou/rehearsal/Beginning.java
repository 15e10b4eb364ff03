package cn.xieshou.rehearsal;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.programme.Programme;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;

/**
 * When sample pairings begin, so that on the day of the show there is a school year to look at: shortly before the summer in
 * which its plan was due.
 */
final class Beginning {

    /** By then some of the plans that were due on 31 August are filed, some late. */
    private static final MonthDay PLANS_KNOWN = MonthDay.of(Month.SEPTEMBER, 12);

    /** The last day of beginning: what comes in July finds the pairing at work. */
    private static final MonthDay BEGUN = MonthDay.of(Month.JUNE, 26);

    /** The same of those that begin with a second term: the schools are back from the winter holidays then. */
    private static final MonthDay BEGUN_IN_SPRING = MonthDay.of(Month.FEBRUARY, 26);

    /** Until then the first term of a school year goes on. */
    private static final MonthDay SECOND_TERM = MonthDay.of(Month.FEBRUARY, 1);

    /** A cycle that ends earlier in its last school year works in that year no more. */
    private static final int MONTHS_OF_A_WORKED_YEAR = 2;

    private final LocalDate today;
    private final WorkingDays calendar;

    Beginning(LocalDate today, WorkingDays calendar) {
        this.today = today;
        this.calendar = calendar;
    }

    /**
     * The working days in which pairings of a programme begin.
     *
     * @param yearsBefore school years that they have worked before the newest one
     * @param count how many working days it takes them
     */
    Timetable of(Programme programme, int yearsBefore, int count) {
        return before(BEGUN.atYear(Math.min(newest() - yearsBefore, lastWorked(programme))), programme, count);
    }

    /**
     * The same of pairings that have a whole term behind them, whatever day it is: while the first term of the newest school year goes
     * on, they began with the term before it.
     */
    Timetable withATermBehind(Programme programme, int count) {
        return fromASecondTerm(programme)
                ? before(BEGUN_IN_SPRING.atYear(newest()), programme, count)
                : of(programme, 0, count);
    }

    /** Whether those begin with the second term of a school year, and so have a plan for what was left of it. */
    boolean fromASecondTerm(Programme programme) {
        return newest() <= lastWorked(programme) && today.isBefore(SECOND_TERM.atYear(newest() + 1));
    }

    private Timetable before(LocalDate begun, Programme programme, int count) {
        Timetable days = Timetable.before(begun, count, calendar);
        LocalDate first = programme.startsOn();
        return days.first().isAfter(first) ? days : Timetable.from(first.plusDays(5), count, calendar);
    }

    /** The school year whose plans are known. */
    private int newest() {
        boolean known = !MonthDay.from(today).isBefore(PLANS_KNOWN);
        return known ? today.getYear() : today.getYear() - 1;
    }

    private int lastWorked(Programme programme) {
        return Optional.ofNullable(programme.endsOn())
                .map(end -> end.minusMonths(MONTHS_OF_A_WORKED_YEAR).getYear() - 1)
                .orElse(newest());
    }
}
