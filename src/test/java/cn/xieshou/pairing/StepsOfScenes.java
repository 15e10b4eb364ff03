package cn.xieshou.pairing;

import cn.xieshou.commendation.CommendationCase;
import cn.xieshou.releases.Release;
import cn.xieshou.workflow.Fact;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Which steps wait for somebody in {@link EarlyScenes}: the dump of the next release is written with them. */
@Component
class StepsOfScenes {

    private final TaskService tasks;
    private final RepositoryService repository;

    StepsOfScenes(TaskService tasks, RepositoryService repository) {
        this.tasks = tasks;
        this.repository = repository;
    }

    /** Keys of what waits in the cases of a pairing. */
    List<String> of(Pairing pairing) {
        return tasks.createTaskQuery().processVariableValueEquals(Fact.PAIRING_ID.name(), pairing.id()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** Every step of a pairing's models but those that the sample of the last release brought to somebody. */
    Set<String> newerThanTheRelease() {
        Set<String> newer = new TreeSet<>();
        for (ProcessDefinition model : repository
                .createProcessDefinitionQuery()
                .processDefinitionResourceNameLike("%processes/%")
                .latestVersion()
                .list()) {
            if (!model.getKey().equals(CommendationCase.PROCESS)) {
                repository.getBpmnModelInstance(model.getId()).getModelElementsByType(UserTask.class).stream()
                        .map(UserTask::getId)
                        .filter(step -> Release.STEPS.values().stream().noneMatch(known -> known.contains(step)))
                        .forEach(newer::add);
            }
        }
        return newer;
    }
}
