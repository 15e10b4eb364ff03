package cn.xieshou.notice.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person is to be told about one task.
 *
 * @param step what the task is called
 * @param inHands account that holds the task, or the group it waits for
 * @param section group of the section that is responsible, null if none
 * @param concerned groups of those who are to know of it, separated by commas, null if none
 * @param wording what the rule said, null before it was asked
 */
record Reminder(
        long id,
        String account,
        String taskId,
        String matterKey,
        String step,
        Occasion occasion,
        DueKind kind,
        Instant due,
        int daysLeft,
        int daysOverdue,
        boolean lastChance,
        @Nullable String section,
        String inHands,
        @Nullable String concerned,
        @Nullable String wording,
        boolean toSection,
        boolean toOffice,
        String onceKey,
        LocalDate day) {

    /** The same with the groups of those who are to know of it. */
    Reminder concerning(@Nullable String groups) {
        return new Reminder(
                id,
                account,
                taskId,
                matterKey,
                step,
                occasion,
                kind,
                due,
                daysLeft,
                daysOverdue,
                lastChance,
                section,
                inHands,
                groups,
                wording,
                toSection,
                toOffice,
                onceKey,
                day);
    }

    /** The same task, told to somebody else; the wording stays. */
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
                null,
                wording,
                false,
                false,
                key(other, taskId, dueDay, level, occasion == Occasion.BEFORE ? -daysLeft : daysOverdue),
                day);
    }

    /** One reminder of this key is ever written. */
    static String key(String account, String taskId, LocalDate dueDay, Occasion occasion, int rung) {
        return account + "|" + taskId + "|" + dueDay + "|" + occasion + rung;
    }
}
