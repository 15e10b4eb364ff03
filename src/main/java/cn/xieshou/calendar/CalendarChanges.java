package cn.xieshou.calendar;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Editors;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who changed what, and when, in the transaction of the change. */
@Component
class CalendarChanges {

    private final JdbcClient jdbc;
    private final Editors editors;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CalendarChanges(JdbcClient jdbc, Editors editors, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.editors = editors;
        this.clock = clock;
        this.events = events;
    }

    void add(String actor, String subject, String oldValue, String newValue) {
        jdbc.sql("insert into calendar_change (changed_at, changed_by, subject, old_value, new_value)"
                        + " values (:at, :by, :subject, :old, :new)")
                .param("at", Columns.time(clock.instant()))
                .param("by", editors.name(actor))
                .param("subject", subject)
                .param("old", oldValue)
                .param("new", newValue)
                .update();
        events.publishEvent(new CalendarChanged());
    }

    /** The newest first. */
    List<CalendarChange> newest(int limit) {
        return jdbc.sql("select changed_at, changed_by, subject, old_value, new_value from calendar_change"
                        + " order by id desc limit :limit")
                .param("limit", limit)
                .query((row, i) -> new CalendarChange(
                        Columns.instant(row, "changed_at"),
                        row.getString("changed_by"),
                        row.getString("subject"),
                        row.getString("old_value"),
                        row.getString("new_value")))
                .list();
    }
}
