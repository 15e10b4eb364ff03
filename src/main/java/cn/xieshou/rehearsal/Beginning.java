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
        boolean known = !MonthDay.from(today).isBefore(PLANS_KNOWN);
        int newest = known ? today.getYear() : today.getYear() - 1;
        int lastWorked = Optional.ofNullable(programme.endsOn())
                .map(end -> end.minusMonths(MONTHS_OF_A_WORKED_YEAR).getYear() - 1)
                .orElse(newest);
        int year = Math.min(newest - yearsBefore, lastWorked);
        Timetable days = Timetable.before(BEGUN.atYear(year), count, calendar);
        LocalDate first = programme.startsOn();
        return days.first().isAfter(first) ? days : Timetable.from(first.plusDays(5), count, calendar);
    }
}
