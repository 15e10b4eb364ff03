package cn.xieshou.rehearsal;

import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.TaskOpened;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.engine.DueJobs;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Where scripted people act: opens their tasks and submits their forms, with every check that holds for real ones. */
@Component
class ActingPeople {

    /** Who takes the tasks that are a group's. */
    private static final Map<String, String> FIRST_OF = Map.of(
            "office", "office",
            "leading-group", "leader",
            "personnel", "renmi",
            "secondary-section", "zhongjiao",
            "primary-section", "chujiao");

    private final EngineClock clock;
    private final Worklist worklist;
    private final TaskForms forms;
    private final DueJobs jobs;
    private final SampleAnswers answers;

    ActingPeople(EngineClock clock, Worklist worklist, TaskForms forms, DueJobs jobs, SampleAnswers answers) {
        this.clock = clock;
        this.worklist = worklist;
        this.forms = forms;
        this.jobs = jobs;
        this.answers = answers;
    }

    /** It is now {@code moment}. */
    void at(Instant moment) {
        clock.set(moment);
    }

    /** Whatever has fallen due happens. */
    void runTimers() {
        jobs.run();
    }

    /** Whoever has the step does it, with the usual answers except for {@code different}; nothing if nobody has it. */
    void act(String matter, String taskKey, Map<String, Object> different) {
        for (OpenTask task : open(matter, taskKey)) {
            submit(task.taskId(), taskKey, matter, actor(task.assignee(), task.groups()), different);
        }
        jobs.run();
    }

    /** The same with nothing but these values. */
    void actAs(String matter, String taskKey, Map<String, Object> values) {
        for (OpenTask task : open(matter, taskKey)) {
            forms.submit(task.taskId(), actor(task.assignee(), task.groups()), values);
        }
        jobs.run();
    }

    /** The same for one task that is known to be open. */
    void act(TaskOpened task, Map<String, Object> different) {
        String account = actor(task.assignee(), task.candidateGroups());
        submit(task.taskId(), task.taskKey(), task.businessKey(), account, different);
        jobs.run();
    }

    private void submit(String taskId, String taskKey, String matter, String account, Map<String, Object> different) {
        Supplier<Map<String, Object>> form = SingletonSupplier.of(() -> forms.show(taskId, account));
        Asked asked = new Asked(taskKey, account, matter, today(), form, different);
        forms.submit(taskId, account, answers.to(asked));
    }

    /** When the next timer falls due, if not after {@code latest}. */
    Optional<Instant> nextTimer(Instant latest) {
        return jobs.next(latest);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<OpenTask> open(String matter, String taskKey) {
        return worklist.ofMatter(matter).stream()
                .filter(task -> task.taskKey().equals(taskKey))
                .toList();
    }

    private static String actor(@Nullable String assignee, List<String> groups) {
        return assignee != null
                ? assignee
                : Objects.requireNonNull(FIRST_OF.get(groups.get(0)), () -> "who acts for " + groups);
    }
}
