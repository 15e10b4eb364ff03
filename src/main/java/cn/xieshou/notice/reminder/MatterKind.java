package cn.xieshou.notice.reminder;

import org.jspecify.annotations.Nullable;

/** What kind of date a task is due on; reminders and escalation differ. */
public enum MatterKind {
    /** On a day that the programme's calendar or somebody named: a yearly filing, a rectification. */
    DATED,
    /** Some working days after it opened: a step on the way. */
    STEP,
    /** At the end of a term or after it: a report. */
    REPORT;

    /** The kind by the model's expression for the due date: {@code ${deadlines.forStep(…)}}. */
    static MatterKind of(@Nullable String dueRule) {
        if (dueRule == null) {
            return DATED;
        }
        if (dueRule.contains(".forStep(") || dueRule.contains(".workingDays(")) {
            return STEP;
        }
        return dueRule.contains(".forTerm(") ? REPORT : DATED;
    }
}
