package cn.xieshou.notice.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalInt;

/** The days before a date on which reminders go out: 14, 7, 3, 1. */
final class Ladder {

    private Ladder() {}

    /**
     * The rung that today stands on: of those reached, the one nearest to the date, so that missed ones collapse into it. A
     * rung that lay on or before the day on which the task opened was never there.
     */
    static OptionalInt rung(Collection<Integer> daysBefore, LocalDate opened, LocalDate due, LocalDate today) {
        return daysBefore.stream()
                .mapToInt(Integer::intValue)
                .filter(days -> !due.minusDays(days).isAfter(today))
                .filter(days -> due.minusDays(days).isAfter(opened))
                .min();
    }
}
