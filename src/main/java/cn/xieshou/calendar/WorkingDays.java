package cn.xieshou.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Working-day arithmetic: Monday to Friday, less public holidays, plus the weekends that are worked to make up for them. A
 * year whose holidays are not known yet is counted by weekends alone; {@link Deadline} says so.
 */
@Component
public class WorkingDays {

    /** Far more than any limit of the programmes; what is typed beyond it is a mistake. */
    public static final int MOST = 10_000;

    private static final int DAYS_OF_WEEK = 7;
    private static final int WEEKDAYS = 5;

    private final SpecialDays specialDays;

    public WorkingDays(SpecialDays specialDays) {
        this.specialDays = specialDays;
    }

    public boolean isWorkingDay(LocalDate date) {
        SpecialDay special = specialDays.byDate().get(date);
        return special == null ? !isWeekend(date) : special.kind() == DayKind.MAKE_UP;
    }

    /**
     * The {@code n}-th working day after {@code date}, or before it when {@code n} is negative; {@code date} itself,
     * whatever day it is, when {@code n} is 0.
     *
     * @throws IllegalArgumentException when {@code n} is beyond {@link #MOST}
     */
    public LocalDate plus(LocalDate date, int n) {
        if (Math.abs((long) n) > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " working days: " + n);
        }
        int step = Integer.signum(n);
        LocalDate day = date;
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(step);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /**
     * How many working days are left at the end of {@code from} until the end of {@code to}: {@code from} does not count,
     * {@code to} does. Negative when {@code to} is past.
     */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = weekdays(from, to);
        for (SpecialDay special : specials(from, to)) {
            boolean weekend = isWeekend(special.date());
            if (special.kind() == DayKind.HOLIDAY && !weekend) {
                count--;
            } else if (special.kind() == DayKind.MAKE_UP && weekend) {
                count++;
            }
        }
        return count;
    }

    /** «自2026年9月28日至2026年10月12日有6个工作日（起始日不计），其间不计周末、国庆节（10月1日—7日），计入调休上班日10月10日» */
    public String explain(LocalDate from, LocalDate to) {
        return WorkingDayReason.between(from, to, this);
    }

    /** The special days after {@code from} up to and with {@code to}. */
    public List<SpecialDay> specials(LocalDate from, LocalDate to) {
        return List.copyOf(specialDays.byDate().subMap(from, false, to, true).values());
    }

    /** The years in the span whose holidays are not known yet, in order. */
    public List<Integer> unknownYears(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(year -> !specialDays.knows(year))
                .boxed()
                .toList();
    }

    /** The special day {@code date} is, or null. */
    public @Nullable SpecialDay special(LocalDate date) {
        NavigableMap<LocalDate, SpecialDay> all = specialDays.byDate();
        return all.get(date);
    }

    static boolean isWeekend(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    /** Mondays to Fridays after {@code from} up to and with {@code to}, without walking through the days. */
    private static int weekdays(LocalDate from, LocalDate to) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(from, to));
        int count = days / DAYS_OF_WEEK * WEEKDAYS;
        for (int i = 0; i < days % DAYS_OF_WEEK; i++) {
            count += isWeekend(to.minusDays(i)) ? 0 : 1;
        }
        return count;
    }
}
