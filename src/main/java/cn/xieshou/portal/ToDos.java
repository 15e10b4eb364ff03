package cn.xieshou.portal;

import cn.xieshou.directory.Callings.Called;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.matter.CaseSubjects;
import cn.xieshou.matter.Returns;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.workflow.OpenTask;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts open tasks into the words of the first page. */
@Component
class ToDos {

    private final Matters matters;
    private final StepHolders holders;
    private final Returns returns;
    private final CaseSubjects subjects;
    private final TaskFiles files;

    ToDos(Matters matters, StepHolders holders, Returns returns, CaseSubjects subjects, TaskFiles files) {
        this.matters = matters;
        this.holders = holders;
        this.returns = returns;
        this.subjects = subjects;
        this.files = files;
    }

    /** In the same order. */
    List<ToDo> of(List<OpenTask> tasks, String account) {
        Map<String, Matters.Matter> about =
                matters.of(tasks.stream().map(OpenTask::businessKey).toList());
        Map<String, String> held =
                holders.of(tasks.stream().filter(task -> !task.isOf(account)).toList());
        Called owners = holders.people(
                tasks.stream().flatMap(task -> Stream.ofNullable(task.owner())).toList());
        Map<String, TrailLine> returned = returns.of(tasks);
        Map<String, String> subjects = this.subjects.of(tasks);
        Map<String, Integer> attached = files.countByCase(
                tasks.stream().map(OpenTask::processInstanceId).distinct().toList());
        return tasks.stream()
                .map(task -> new ToDo(
                        task,
                        Objects.requireNonNull(about.get(task.businessKey())),
                        CaseSubjects.named(task, subjects),
                        task.isOf(account),
                        held.getOrDefault(task.taskId(), ""),
                        askedBy(task, account, owners),
                        returned.get(task.taskId()),
                        attached.getOrDefault(task.processInstanceId(), 0)))
                .toList();
    }

    private static @Nullable String askedBy(OpenTask task, String account, Called owners) {
        String owner = task.owner();
        return owner == null || owner.equals(account) || !task.isOf(account) ? null : owners.person(owner);
    }
}
