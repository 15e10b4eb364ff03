package cn.xieshou.notice.reminder;

/**
 * What the decision {@code reminder-schedule} is asked about: how a task stands on the morning of a day.
 *
 * @param daysLeft calendar days until the due day, 0 on the day itself and after it
 * @param daysOverdue working days after the due day up to today, 0 before
 * @param workingDay whether today is one
 * @param lastChance whether no working day is left after today until the due day
 */
public record Situation(
        Occasion occasion, DueKind kind, int daysLeft, int daysOverdue, boolean workingDay, boolean lastChance) {}
