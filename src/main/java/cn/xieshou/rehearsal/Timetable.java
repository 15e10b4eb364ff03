package cn.xieshou.rehearsal;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.shared.ChineseDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The working days of a play, oldest first, and moments of the working day on them. */
final class Timetable {

    private static final LocalTime OPENING = LocalTime.of(8, 30);
    private static final int MINUTES_AT_WORK = 8 * 60;

    private final List<LocalDate> days;

    private Timetable(List<LocalDate> days) {
        this.days = days;
    }

    /** The last {@code count} working days before {@code today}. */
    static Timetable before(LocalDate today, int count, WorkingDays calendar) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = today.minusDays(1); days.size() < count; day = day.minusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                days.add(0, day);
            }
        }
        return new Timetable(days);
    }

    /** The first {@code count} working days from {@code first} on. */
    static Timetable from(LocalDate first, int count, WorkingDays calendar) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first; days.size() < count; day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                days.add(day);
            }
        }
        return new Timetable(days);
    }

    int length() {
        return days.size();
    }

    LocalDate first() {
        return days.get(0);
    }

    Instant opening() {
        return moment(0, 0);
    }

    /**
     * A moment on the day of that index, counted from the first.
     *
     * @param variety spreads people over the day; any number
     */
    Instant moment(int day, int variety) {
        int minutes = Math.floorMod(variety * 37, MINUTES_AT_WORK);
        LocalDate date = days.get(Math.min(day, days.size() - 1));
        return date.atTime(OPENING.plusMinutes(minutes))
                .atZone(ChineseDates.ZONE)
                .toInstant();
    }
}
