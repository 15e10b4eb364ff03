package cn.xieshou.notice.reminder;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What kind of date a task is due on; reminders and escalation differ. */
public enum MatterKind {
    /** On a day that the programme's calendar or somebody named: a yearly filing, a rectification. */
    DATED,
    /** Some working days after it opened: a step on the way. */
    STEP,
    /** At the end of a term or after it: a report. */
    REPORT;

    /** The kind that the model names ({@code dueKind}); what names none, or one that there is not, has a date of its own. */
    static MatterKind of(@Nullable String dueKind) {
        return Stream.of(values())
                .filter(kind -> kind.key().equals(dueKind))
                .findFirst()
                .orElse(DATED);
    }

    /** As models write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
