package cn.xieshou.notice.reminder;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.School;
import cn.xieshou.programme.Programmes;
import cn.xieshou.workflow.insight.WaitingTask;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what is to be decided this morning: for each task and holder the one thing that is new since they were told last. */
@Component
class DueReminders {

    /** For a task of no programme, as requirements section 5 has it. */
    private static final List<Integer> USUAL_LADDER = List.of(14, 7, 3, 1);

    private final ReminderRepository reminders;
    private final ConcernedGroups concerned;
    private final SectionRouting routing;
    private final Programmes programmes;
    private final Directory directory;
    private final WorkingDays workingDays;
    private final Clock clock;

    DueReminders(
            ReminderRepository reminders,
            ConcernedGroups concerned,
            SectionRouting routing,
            Programmes programmes,
            Directory directory,
            WorkingDays workingDays,
            Clock clock) {
        this.reminders = reminders;
        this.concerned = concerned;
        this.routing = routing;
        this.programmes = programmes;
        this.directory = directory;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    List<Reminder> of(List<WaitingTask> page, LocalDate today) {
        List<WaitingTask> near = page.stream()
                .filter(task -> !dueDay(task).isAfter(today.plusDays(farthest(task))))
                .toList();
        if (near.isEmpty()) {
            return List.of();
        }
        Set<String> written =
                reminders.keys(near.stream().map(WaitingTask::taskId).collect(Collectors.toSet()));
        Map<String, List<String>> members = new HashMap<>();
        ConcernedGroups.Look look = concerned.at(near);
        List<Reminder> found = new ArrayList<>();
        for (WaitingTask task : near) {
            String hands = task.assignee() != null ? task.assignee() : String.join(",", task.groups());
            for (String holder : holders(task, members)) {
                Reminder reminder = reminder(task, holder, hands, today, written);
                if (reminder != null) {
                    found.add(reminder.concerning(look.of(task, reminder.occasion())));
                }
            }
        }
        return found;
    }

    private List<String> holders(WaitingTask task, Map<String, List<String>> members) {
        if (task.assignee() != null) {
            return List.of(task.assignee());
        }
        return task.groups().stream()
                .flatMap(group -> members.computeIfAbsent(group, this::accounts).stream())
                .distinct()
                .toList();
    }

    private List<String> accounts(String group) {
        return directory.membersOf(group).stream().map(Person::account).toList();
    }

    private @Nullable Reminder reminder(
            WaitingTask task, String holder, String hands, LocalDate today, Set<String> written) {
        LocalDate due = dueDay(task);
        if (due.isBefore(today)) {
            int overdue = workingDays.between(due, today);
            return unless(written, task, holder, hands, today, Occasion.OVERDUE, overdue, overdue);
        }
        OptionalInt rung = Ladder.rung(ladder(task), day(task.createdAt()), due, today);
        Reminder climbing = rung.isEmpty()
                ? null
                : unless(written, task, holder, hands, today, Occasion.BEFORE, rung.getAsInt(), 0);
        return climbing != null || due.isAfter(today)
                ? climbing
                : unless(written, task, holder, hands, today, Occasion.TODAY, 0, 0);
    }

    private @Nullable Reminder unless(
            Set<String> written,
            WaitingTask task,
            String holder,
            String hands,
            LocalDate today,
            Occasion occasion,
            int rung,
            int overdue) {
        LocalDate due = dueDay(task);
        String key = Reminder.key(holder, task.taskId(), due, occasion, rung);
        if (written.contains(key)) {
            return null;
        }
        return new Reminder(
                0,
                holder,
                task.taskId(),
                task.businessKey(),
                task.name(),
                occasion,
                DueKind.of(task.dueKind()),
                task.due(),
                (int) Math.max(0, ChronoUnit.DAYS.between(today, due)),
                overdue,
                workingDays.between(today, due) <= 0,
                occasion == Occasion.OVERDUE ? section(task) : null,
                hands,
                null,
                null,
                false,
                false,
                key,
                today);
    }

    /** The section that the process names, else that of the recipient school's level. */
    private @Nullable String section(WaitingTask task) {
        if (task.section() != null || task.recipientSchool() == null) {
            return task.section();
        }
        return directory
                .school(task.recipientSchool())
                .map(School::level)
                .map(routing::sectionOf)
                .orElse(null);
    }

    private List<Integer> ladder(WaitingTask task) {
        return programmes.find(task.programme()).isPresent()
                ? programmes.current(String.valueOf(task.programme())).reminders()
                : USUAL_LADDER;
    }

    private int farthest(WaitingTask task) {
        return ladder(task).stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private LocalDate dueDay(WaitingTask task) {
        return day(task.due());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
