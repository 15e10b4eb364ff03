package cn.xieshou.matter;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.directory.Callings;
import cn.xieshou.directory.Callings.Called;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In whose hands every open step of a matter is, and for how many working days. */
@Service("matterHands")
@Transactional(readOnly = true)
public class OpenSteps {

    private final Worklist worklist;
    private final WorkingDays calendar;
    private final Callings callings;
    private final QuestionRepository questions;
    private final TaskHistory history;
    private final Clock clock;

    OpenSteps(
            Worklist worklist,
            WorkingDays calendar,
            Callings callings,
            QuestionRepository questions,
            TaskHistory history,
            Clock clock) {
        this.worklist = worklist;
        this.calendar = calendar;
        this.callings = callings;
        this.questions = questions;
        this.history = history;
        this.clock = clock;
    }

    /** The open steps of a matter, the earliest due first; the caller has checked that it may be seen. */
    public List<OpenStep> of(String matterKey) {
        return ReadOnce.of("open steps", matterKey, () -> of(worklist.ofMatter(matterKey)));
    }

    /** The same for a task that is known already. */
    public OpenStep of(OpenTask task) {
        return of(List.of(task)).get(0);
    }

    /** The same for many, in their order; it asks no more often than for one. */
    public List<OpenStep> of(Collection<OpenTask> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<String, List<Question>> asked =
                questions.openOfTasks(tasks.stream().map(OpenTask::taskId).toList()).stream()
                        .collect(Collectors.groupingBy(Question::taskId));
        Map<String, String> behind = history.principalsBehind(tasks);
        Set<String> accounts = new HashSet<>(behind.values());
        tasks.forEach(task -> Optional.ofNullable(task.assignee()).ifPresent(accounts::add));
        asked.values().forEach(some -> some.forEach(question -> accounts.add(question.asked())));
        Set<String> groups =
                tasks.stream().flatMap(task -> task.groups().stream()).collect(Collectors.toSet());
        Called called = callings.of(accounts, groups);
        return tasks.stream()
                .map(task ->
                        hand(task, called, behind.get(task.taskId()), asked.getOrDefault(task.taskId(), List.of())))
                .toList();
    }

    private OpenStep hand(OpenTask task, Called called, @Nullable String behind, List<Question> asked) {
        String assignee = task.assignee();
        String holder = assignee == null
                ? task.groups().stream().map(called::group).collect(Collectors.joining("、"))
                : called.person(assignee) + (behind == null ? "" : behind(called.name(behind)));
        LocalDate since = LocalDate.ofInstant(task.createdAt(), clock.getZone());
        return new OpenStep(
                task,
                holder,
                calendar.between(since, LocalDate.now(clock)),
                asked.stream().map(question -> called.name(question.asked())).toList());
    }

    /** Who holds the task, in words. */
    String holder(OpenTask task) {
        return of(task).holder();
    }

    /** The accounts for whom deputies hold these tasks, by the task's id. */
    public Map<String, String> behind(Collection<OpenTask> tasks) {
        return history.principalsBehind(tasks);
    }

    /** «（代 李某）» */
    public static String behind(String principal) {
        return "（代 " + principal + "）";
    }

    /** «，截止 2026年11月27日» or empty. */
    static String dueWords(@Nullable Instant due) {
        return due == null ? "" : "，截止 " + ChineseDates.date(due);
    }
}
