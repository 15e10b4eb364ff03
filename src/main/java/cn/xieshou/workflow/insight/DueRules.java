package cn.xieshou.workflow.insight;

import cn.xieshou.workflow.grant.SystemView;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
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

    /** The expression that gave an open task its due date, in the model version that the task runs on. */
    public Optional<String> of(String taskId) {
        return engine.read(
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                        .filter(task -> task.getProcessDefinitionId() != null)
                        .map(task -> expression(task.getProcessDefinitionId(), task.getTaskDefinitionKey())));
    }

    /** The same for a step of one version of a process. */
    Optional<String> of(String definitionId, String taskKey) {
        return engine.read(() -> Optional.ofNullable(expression(definitionId, taskKey)));
    }

    private @org.jspecify.annotations.Nullable String expression(String definitionId, String taskKey) {
        return repository.getBpmnModelInstance(definitionId).getModelElementById(taskKey) instanceof UserTask model
                ? model.getCamundaDueDate()
                : null;
    }
}
