package cn.xieshou.notice.reminder;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.workflow.insight.WaitingTasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The morning's work (requirements section 5): what is due, whom the rule reminds, what goes up, one digest for each person.
 * Every step may be done again after a crash: what is written is known by its key.
 */
@Service("morningWork")
@Transactional
public class DeadlineWatch {

    /** Programmes remind at most 60 days before a date. */
    private static final int FARTHEST = 61;

    private static final int PAGE = 1000;

    private final WaitingTasks tasks;
    private final DueReminders due;
    private final ReminderRepository reminders;
    private final ReminderSchedule schedule;
    private final Escalation escalation;
    private final DigestWriter writer;
    private final WorkingDays workingDays;
    private final Clock clock;

    DeadlineWatch(
            WaitingTasks tasks,
            DueReminders due,
            ReminderRepository reminders,
            ReminderSchedule schedule,
            Escalation escalation,
            DigestWriter writer,
            WorkingDays workingDays,
            Clock clock) {
        this.tasks = tasks;
        this.due = due;
        this.reminders = reminders;
        this.schedule = schedule;
        this.escalation = escalation;
        this.writer = writer;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Business key of a morning: «D-2026-11-22». */
    public static String key(LocalDate day) {
        return "D-" + day;
    }

    /** The day of a morning's business key. */
    public static LocalDate day(String key) {
        return LocalDate.parse(key.substring(2));
    }

    /** Notes whatever stands on a rung of the ladder, is due today or overdue, for everybody who holds it. */
    public void collect(LocalDate day) {
        reminders.forgetLeftovers();
        Instant horizon = day.plusDays(FARTHEST).atStartOfDay(clock.getZone()).toInstant();
        tasks.dueBefore(horizon, page -> reminders.collect(due.of(page, day)));
    }

    /** Asks the rule once for each different situation. */
    public void decide(LocalDate day) {
        for (Situation situation : reminders.situations(workingDays.isWorkingDay(day))) {
            reminders.decide(situation, schedule.decide(situation));
        }
    }

    @Transactional(readOnly = true)
    public boolean anyToEscalate(LocalDate day) {
        return reminders.anyToEscalate(day);
    }

    /** Adds a line to the digests of the section and of the office for what the rule sends up. */
    public void escalate(LocalDate day) {
        List<Reminder> page;
        long after = 0;
        do {
            page = reminders.toEscalate(day, after, PAGE);
            reminders.escalate(escalation.of(page));
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }

    @Transactional(readOnly = true)
    public boolean anybodyToTell(LocalDate day) {
        return !writer.recipients(day).isEmpty();
    }

    /** Puts one digest for each person into the outbox; it is filled when it leaves. */
    public void write(LocalDate day) {
        writer.write(day);
    }
}
