package cn.xieshou.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The special days that are known. */
public interface SpecialDays {

    /** All of them by date; never changed after it was handed out. */
    NavigableMap<LocalDate, SpecialDay> byDate();

    /**
     * Whether the arrangement of {@code year} is known. National Day tells: every notice has it, while a few days around
     * New Year may come with the notice of the neighbouring year.
     */
    default boolean knows(int year) {
        SpecialDay nationalDay = byDate().get(LocalDate.of(year, Month.OCTOBER, 1));
        return nationalDay != null && nationalDay.kind() == DayKind.HOLIDAY;
    }

    /** Just these days. */
    static SpecialDays of(Collection<SpecialDay> days) {
        NavigableMap<LocalDate, SpecialDay> map = new TreeMap<>();
        days.forEach(day -> map.put(day.date(), day));
        return () -> map;
    }
}
