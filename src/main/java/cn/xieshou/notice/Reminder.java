package cn.xieshou.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person is to be told about one task.
 *
 * @param step what the task is called
 * @param inHands account that holds the task, or the group it waits for
 * @param section group of the section that is responsible, null if none
 * @param wording what the rule said, null before it was asked
 */
record Reminder(
        long id,
        String account,
        String taskId,
        String matterKey,
        String step,
        Occasion occasion,
        MatterKind kind,
        Instant due,
        int daysLeft,
        int daysOverdue,
        boolean lastChance,
        @Nullable String section,
        String inHands,
        @Nullable String wording,
        boolean toSection,
        boolean toOffice,
        String onceKey,
        LocalDate day) {

    /** The same task, told to somebody else because it is overdue; the wording stays. */
    Reminder escalatedTo(String other, Occasion level, LocalDate dueDay) {
        return new Reminder(
                0,
                other,
                taskId,
                matterKey,
                step,
                level,
                kind,
                due,
                daysLeft,
                daysOverdue,
                lastChance,
                section,
                inHands,
                wording,
                false,
                false,
                key(other, taskId, dueDay, level, daysOverdue),
                day);
    }

    /** One reminder of this key is ever written. */
    static String key(String account, String taskId, LocalDate dueDay, Occasion occasion, int rung) {
        return account + "|" + taskId + "|" + dueDay + "|" + occasion + rung;
    }
}
