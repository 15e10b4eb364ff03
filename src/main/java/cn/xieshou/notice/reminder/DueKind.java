package cn.xieshou.notice.reminder;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What kind of date a task is due on; reminders and escalation differ. */
public enum DueKind {
    /** On a day that the programme's calendar or somebody named: a yearly filing, a rectification. */
    DATED("固定日期"),
    /** Some working days after it opened: a step on the way. */
    STEP("办理环节"),
    /** At the end of a term or after it: a report. */
    REPORT("学期报告");

    private final String label;

    DueKind(String label) {
        this.label = label;
    }

    /** What people read in the decision table. */
    public String label() {
        return label;
    }

    /** The kind that the model names ({@code dueKind}); what names none, or one that there is not, has a date of its own. */
    static DueKind of(@Nullable String dueKind) {
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
