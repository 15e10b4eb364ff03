package cn.xieshou.workflow.insight;

import cn.xieshou.workflow.grant.SystemView;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What the models say about when their tasks are due, so that a page can tell why a task is due when it is. */
@Component
public class DueRules {

    private final TaskService tasks;
    private final RepositoryService repository;
    private final SystemView engine;

    DueRules(TaskService tasks, RepositoryService repository, SystemView engine) {
        this.tasks = tasks;
        this.repository = repository;
        this.engine = engine;
    }

    /** The step whose working days an open task has, in the model version that the task runs on. */
    public Optional<String> step(String taskId) {
        return engine.read(() -> Optional.ofNullable(
                        tasks.createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> task.getProcessDefinitionId() != null)
                .flatMap(task -> ModelProperty.DUE_STEP.of(
                        repository.getBpmnModelInstance(task.getProcessDefinitionId()), task.getTaskDefinitionKey())));
    }

    /** What kind of date a step of one version of a process is due on. */
    Optional<String> kind(String definitionId, String taskKey) {
        return engine.read(() -> ModelProperty.DUE_KIND.of(repository.getBpmnModelInstance(definitionId), taskKey));
    }
}
