package cn.xieshou.matter;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In whose hands every open step of a matter is, and for how many working days. */
@Service("matterHands")
@Transactional(readOnly = true)
public class Hands {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(ZoneId.of("Asia/Shanghai"));

    private final Worklist worklist;
    private final WorkingDays calendar;
    private final GroupNames names;
    private final Questions questions;
    private final TaskHistory history;
    private final Actors actors;
    private final Clock clock;

    Hands(
            Worklist worklist,
            WorkingDays calendar,
            GroupNames names,
            Questions questions,
            TaskHistory history,
            Actors actors,
            Clock clock) {
        this.worklist = worklist;
        this.calendar = calendar;
        this.names = names;
        this.questions = questions;
        this.history = history;
        this.actors = actors;
        this.clock = clock;
    }

    /** The open steps of a matter, the earliest due first; the caller has checked that it may be seen. */
    public List<Hand> of(String matterKey) {
        return worklist.ofMatter(matterKey).stream().map(this::of).toList();
    }

    /** The same for a task that is known already. */
    public Hand of(OpenTask task) {
        LocalDate since = LocalDate.ofInstant(task.createdAt(), clock.getZone());
        List<String> asked = questions.openOfTask(task.taskId()).stream()
                .map(question -> actors.nameOf(question.asked()))
                .toList();
        return new Hand(task, holder(task), calendar.between(since, LocalDate.now(clock)), asked);
    }

    /** Who holds the task, in words. */
    String holder(OpenTask task) {
        String assignee = task.assignee();
        if (assignee == null) {
            return task.groups().stream().map(names::of).collect(Collectors.joining("、"));
        }
        return actors.of(assignee).title() + behind(task);
    }

    /** «（代 李某）» if a deputy holds the task, else empty. */
    public String behind(OpenTask task) {
        return Optional.ofNullable(task.assignee())
                .flatMap(assignee -> history.principalBehind(task.taskId(), assignee))
                .map(principal -> "（代 " + actors.nameOf(principal) + "）")
                .orElse("");
    }

    /** «，截止 2026年11月27日» or empty. */
    static String dueWords(@Nullable Instant due) {
        return due == null ? "" : "，截止 " + DATE.format(due);
    }
}
