package cn.xieshou.rehearsal;

import cn.xieshou.workflow.DueJobs;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.TaskForms;
import cn.xieshou.workflow.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Where scripted people act: opens their tasks and submits their forms, with every check that holds for real ones. */
@Component
class Stage {

    /** Who takes the tasks that are a group's. */
    private static final Map<String, String> FIRST_OF = Map.of("office", "office", "leading-group", "leader");

    private final EngineClock clock;
    private final Worklist worklist;
    private final TaskForms forms;
    private final DueJobs jobs;
    private final SampleAnswers answers;

    Stage(EngineClock clock, Worklist worklist, TaskForms forms, DueJobs jobs, SampleAnswers answers) {
        this.clock = clock;
        this.worklist = worklist;
        this.forms = forms;
        this.jobs = jobs;
        this.answers = answers;
    }

    /** It is now {@code moment}; whatever fell due before happens first. */
    void at(Instant moment) {
        clock.set(moment);
        jobs.run();
    }

    /** Whoever has the step does it, with the usual answers except for {@code different}; nothing if nobody has it. */
    void act(String matter, String taskKey, Map<String, Object> different) {
        for (OpenTask task : open(matter, taskKey)) {
            String account = actor(task);
            Map<String, Object> shown = forms.show(task.taskId(), account);
            forms.submit(task.taskId(), account, answers.to(taskKey, account, shown, different));
        }
        jobs.run();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<OpenTask> open(String matter, String taskKey) {
        return worklist.ofMatter(matter).stream()
                .filter(task -> task.taskKey().equals(taskKey))
                .toList();
    }

    static String actor(OpenTask task) {
        return task.assignee() != null
                ? task.assignee()
                : Objects.requireNonNull(FIRST_OF.get(task.groups().get(0)), "who acts for " + task.groups());
    }
}
