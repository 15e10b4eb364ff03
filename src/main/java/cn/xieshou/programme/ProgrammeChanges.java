package cn.xieshou.programme;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Editors;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who changed what of a programme, and when, in the transaction of the change. */
@Component
class ProgrammeChanges {

    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final Editors editors;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ProgrammeChanges(JdbcClient jdbc, Editors editors, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.editors = editors;
        this.clock = clock;
        this.events = events;
    }

    /** Notes each sentence that differs; how many did. */
    int addDifferences(
            String programme, SchoolYear from, Map<String, String> before, Map<String, String> after, String actor) {
        Set<String> subjects = new LinkedHashSet<>(before.keySet());
        subjects.addAll(after.keySet());
        List<String> changed = subjects.stream()
                .filter(subject -> !before.getOrDefault(subject, "").equals(after.getOrDefault(subject, "")))
                .toList();
        changed.forEach(subject -> add(
                programme, from, subject, before.getOrDefault(subject, ""), after.getOrDefault(subject, ""), actor));
        return changed.size();
    }

    void add(String programme, SchoolYear from, String subject, String oldValue, String newValue, String actor) {
        jdbc.sql("insert into programme_change"
                        + " (programme, school_year, changed_at, changed_by, subject, old_value, new_value)"
                        + " values (:programme, :year, :at, :by, :subject, :old, :new)")
                .param("programme", programme)
                .param("year", from.startYear())
                .param("at", Columns.time(clock.instant()))
                .param("by", editors.name(actor))
                .param("subject", subject)
                .param("old", shorten(oldValue))
                .param("new", shorten(newValue))
                .update();
        events.publishEvent(new ProgrammesChanged());
    }

    /** The newest first. */
    List<ProgrammeChange> newest(String programme, int limit) {
        return jdbc.sql("select school_year, changed_at, changed_by, subject, old_value, new_value"
                        + " from programme_change where programme = :programme order by id desc limit :limit")
                .param("programme", programme)
                .param("limit", limit)
                .query((row, i) -> new ProgrammeChange(
                        new SchoolYear(row.getInt("school_year")),
                        Columns.instant(row, "changed_at"),
                        row.getString("changed_by"),
                        row.getString("subject"),
                        row.getString("old_value"),
                        row.getString("new_value")))
                .list();
    }

    private static String shorten(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
    }
}
