package cn.xieshou.notice.reminder;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.notice.MatterTitles;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.preference.NoticeChoices;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.TaskClosed;
import cn.xieshou.workflow.TaskDueMoved;
import cn.xieshou.workflow.TaskOpened;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever gets a task, once a day at most per task and person, in the transaction in which they get it: at once if it is
 * theirs, unless they want it in the morning, or due within 24 hours; a task that waits for a whole section, and a moved date, wait for the morning's digest.
 */
@Component
class TaskNotices {

    private static final Duration SOON = Duration.ofHours(24);

    private final Outbox outbox;
    private final ReminderRepository reminders;
    private final Directory directory;
    private final MatterTitles titles;
    private final ObjectProvider<TaskRemark> remarks;
    private final NoticeChoices choices;
    private final Clock clock;

    TaskNotices(
            Outbox outbox,
            ReminderRepository reminders,
            Directory directory,
            MatterTitles titles,
            ObjectProvider<TaskRemark> remarks,
            NoticeChoices choices,
            Clock clock) {
        this.outbox = outbox;
        this.reminders = reminders;
        this.directory = directory;
        this.titles = titles;
        this.remarks = remarks;
        this.choices = choices;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void tell(TaskOpened task) {
        if (task.reassignedFrom() != null) {
            outbox.dropUnsent(task.taskId(), task.reassignedFrom());
            reminders.drop(task.taskId(), task.reassignedFrom(), clock.instant());
        }
        boolean soon = soon(task.due());
        boolean atOnce = soon || onePersons(task);
        Set<String> later = atOnce && !soon ? choices.inTheMorning() : Set.of();
        write(task, remark(task), String.valueOf(LocalDate.now(clock)), account -> atOnce && !later.contains(account));
    }

    /** The new date also moves the entry in the calendars of those who took it from an earlier mail. */
    @EventListener
    @Transactional
    void tell(TaskDueMoved moved) {
        TaskOpened task = moved.task();
        outbox.dropUnsent(task.taskId());
        reminders.drop(task.taskId(), null, clock.instant());
        boolean soon = soon(task.due());
        write(task, task.due() == null ? "期限取消" : "期限变更", "due:" + task.due(), account -> soon);
    }

    private void write(TaskOpened task, String remark, String once, Predicate<String> atOnce) {
        String subject = subject(task, remark);
        String body = body(task, subject);
        for (String account : recipients(task)) {
            Mail mail = new Mail(
                    account,
                    subject,
                    body,
                    task.businessKey(),
                    "/go/" + task.taskId(),
                    task.taskId(),
                    task.due(),
                    "task:" + task.taskId() + ":" + account + ":" + once);
            if (atOnce.test(account)) {
                outbox.enqueue(mail);
            } else {
                outbox.hold(mail);
            }
        }
    }

    /** What came to somebody only because they are alone in their section waits for the digest like the section's tasks. */
    private static boolean onePersons(TaskOpened task) {
        return task.assignee() != null
                && (task.reassignedFrom() != null || task.candidateGroups().isEmpty());
    }

    private boolean soon(@Nullable Instant due) {
        return due != null && !due.isAfter(clock.instant().plus(SOON));
    }

    @EventListener
    @Transactional
    void forget(TaskClosed task) {
        outbox.dropUnsent(task.taskId());
        reminders.drop(task.taskId(), null, clock.instant());
    }

    private List<String> recipients(TaskOpened task) {
        if (task.assignee() != null) {
            return List.of(task.assignee());
        }
        return task.candidateGroups().stream()
                .flatMap(group -> directory.membersOf(group).stream())
                .map(Person::account)
                .distinct()
                .toList();
    }

    /** «请办理：签署结对帮扶协议（一中—二中高中部（理科）），截止 2026年11月27日» */
    private String subject(TaskOpened task, String remark) {
        return remark + "：" + task.taskName() + "（" + titles.title(task.businessKey()) + "）" + due(task.due());
    }

    private String remark(TaskOpened task) {
        return remarks.stream()
                .flatMap(kind -> kind.of(task).stream())
                .findFirst()
                .orElse("请办理");
    }

    private String more(TaskOpened task) {
        return remarks.stream()
                .flatMap(kind -> kind.words(task).stream())
                .map(words -> "\n" + words)
                .collect(Collectors.joining());
    }

    private String due(@Nullable Instant due) {
        return due == null ? "" : "，截止 " + ChineseDates.date(due);
    }

    private String body(TaskOpened task, String subject) {
        String deadline = task.due() == null ? "不限期" : ChineseDates.date(task.due()) + "前";
        return "您好！\n\n" + subject + "。\n\n事项：" + titles.title(task.businessKey()) + "\n待办：" + task.taskName() + "\n期限："
                + deadline + more(task) + "\n\n点击链接，登录后直接打开办理页面。";
    }
}
