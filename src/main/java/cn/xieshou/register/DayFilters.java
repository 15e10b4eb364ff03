package cn.xieshou.register;

import cn.xieshou.shared.Columns;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** «从 … 到 …»: rows of some days, the first and the last included. */
public final class DayFilters {

    private DayFilters() {}

    /** @param column SQL that holds a point in time */
    public static List<Filter> of(String column, ZoneId zone) {
        return List.of(
                Filter.day("from", "从", day -> Condition.of(column + " >= :from", "from", start(day, zone))),
                Filter.day("to", "到", day -> Condition.of(column + " < :to", "to", start(day.plusDays(1), zone))));
    }

    private static Object start(LocalDate day, ZoneId zone) {
        return Columns.time(day.atStartOfDay(zone).toInstant());
    }
}
