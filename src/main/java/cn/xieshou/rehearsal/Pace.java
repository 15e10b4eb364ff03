package cn.xieshou.rehearsal;

import cn.xieshou.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** When somebody gets round to a task. */
sealed interface Pace {

    /** So many working days after it came, on the same day for none. */
    static Pace after(int days) {
        return new After(days);
    }

    /** So many working days before the day on which the product is shown, however long it has waited. */
    static Pace ago(int days) {
        return new Ago(days);
    }

    /** It stays where it is. */
    static Pace never() {
        return new Never();
    }

    /** That pace, unless the task came so many months ago: what belongs to one season is not left for the next. */
    static Pace within(int months, Pace pace) {
        return new Within(months, pace);
    }

    /** That pace for what comes before or when a second term begins, never at other times of the year. */
    static Pace inSpring(Pace pace) {
        return new InSpring(pace);
    }

    /**
     * The day on which it is done.
     *
     * @param opened since when it waits
     * @param today the day on which the product is shown
     * @return empty if it is still open on that day
     */
    Optional<LocalDate> day(LocalDate opened, LocalDate today, WorkingDays calendar);

    record After(int days) implements Pace {

        @Override
        public Optional<LocalDate> day(LocalDate opened, LocalDate today, WorkingDays calendar) {
            return Optional.of(calendar.plus(opened, days));
        }
    }

    record Ago(int days) implements Pace {

        @Override
        public Optional<LocalDate> day(LocalDate opened, LocalDate today, WorkingDays calendar) {
            LocalDate day = today;
            for (int left = days; left > 0; ) {
                day = day.minusDays(1);
                left -= calendar.isWorkingDay(day) ? 1 : 0;
            }
            LocalDate soonest = calendar.plus(opened, 1);
            return Optional.of(day.isBefore(soonest) ? soonest : day);
        }
    }

    record Within(int months, Pace pace) implements Pace {

        private static final Pace USUAL = after(2);

        @Override
        public Optional<LocalDate> day(LocalDate opened, LocalDate today, WorkingDays calendar) {
            Pace holds = opened.plusMonths(months).isBefore(today) ? USUAL : pace;
            return holds.day(opened, today, calendar);
        }
    }

    record InSpring(Pace pace) implements Pace {

        @Override
        public Optional<LocalDate> day(LocalDate opened, LocalDate today, WorkingDays calendar) {
            return opened.getMonthValue() <= Month.APRIL.getValue()
                    ? pace.day(opened, today, calendar)
                    : Optional.empty();
        }
    }

    record Never() implements Pace {

        @Override
        public Optional<LocalDate> day(LocalDate opened, LocalDate today, WorkingDays calendar) {
            return Optional.empty();
        }
    }
}
