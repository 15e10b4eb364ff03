package cn.xieshou.calendar;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Kept;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The special days in the database. Every due date asks for them, so they are kept in memory. */
@Repository
class SpecialDayRepository implements SpecialDays {

    private final JdbcClient jdbc;
    private final Kept<NavigableMap<LocalDate, SpecialDay>> days = new Kept<>(this::read);

    SpecialDayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public NavigableMap<LocalDate, SpecialDay> byDate() {
        return days.get();
    }

    @EventListener
    void forget(CalendarChanged event) {
        days.changed();
    }

    boolean hasYear(int year) {
        return jdbc.sql("select count(*) from calendar_special_day where special_date between :first and :last")
                        .param("first", LocalDate.of(year, 1, 1))
                        .param("last", LocalDate.of(year, 12, 31))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Nullable SpecialDay find(LocalDate date) {
        return jdbc.sql("select special_date, kind, name, source from calendar_special_day where special_date = :day")
                .param("day", date)
                .query(SpecialDayRepository::map)
                .optional()
                .orElse(null);
    }

    void insert(Collection<SpecialDay> days) {
        days.forEach(day -> write(
                "insert into calendar_special_day (special_date, kind, name, source) values (:day, :kind, :name, :source)",
                day));
    }

    void update(SpecialDay day) {
        write(
                "update calendar_special_day set kind = :kind, name = :name, source = :source where special_date = :day",
                day);
    }

    void delete(LocalDate date) {
        jdbc.sql("delete from calendar_special_day where special_date = :day")
                .param("day", date)
                .update();
    }

    private void write(String sql, SpecialDay day) {
        jdbc.sql(sql)
                .param("day", day.date())
                .param("kind", day.kind().name())
                .param("name", day.name())
                .param("source", day.source())
                .update();
    }

    private NavigableMap<LocalDate, SpecialDay> read() {
        List<SpecialDay> days = jdbc.sql("select special_date, kind, name, source from calendar_special_day")
                .query(SpecialDayRepository::map)
                .list();
        NavigableMap<LocalDate, SpecialDay> map = new TreeMap<>();
        days.forEach(day -> map.put(day.date(), day));
        return map;
    }

    private static SpecialDay map(java.sql.ResultSet row, int i) throws java.sql.SQLException {
        return new SpecialDay(
                Columns.day(row, "special_date"),
                Columns.one(row, "kind", DayKind.class),
                row.getString("name"),
                row.getString("source"));
    }
}
