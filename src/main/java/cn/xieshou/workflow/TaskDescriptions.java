package cn.xieshou.workflow;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Open tasks of the engine as the product tells of them, many with as few questions as one. */
@Component
class TaskDescriptions {

    private static final Comparator<OpenTask> BY_DUE = Comparator.comparing(
                    OpenTask::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(OpenTask::createdAt)
            .thenComparing(OpenTask::taskId);

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final CandidateGroups candidates;

    TaskDescriptions(RuntimeService runtime, RepositoryService repository, CandidateGroups candidates) {
        this.runtime = runtime;
        this.repository = repository;
        this.candidates = candidates;
    }

    Map<String, List<String>> candidateGroups(Collection<Task> found) {
        return candidates.of(found.stream().map(Task::getId).toList());
    }

    List<OpenTask> describe(Collection<Task> found, Map<String, List<String>> groups) {
        Set<String> instances = found.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, ProcessInstance> byId = instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, instance -> instance));
        Map<String, ProcessDefinition> processes = processes(found);
        return found.stream()
                .filter(task -> byId.containsKey(task.getProcessInstanceId()))
                .map(task -> describe(
                        task,
                        Objects.requireNonNull(byId.get(task.getProcessInstanceId())),
                        Objects.requireNonNull(processes.get(task.getProcessDefinitionId())),
                        groups.getOrDefault(task.getId(), List.of())))
                .sorted(BY_DUE)
                .toList();
    }

    /** The engine's cache of models asks the database for each one of them. */
    private Map<String, ProcessDefinition> processes(Collection<Task> found) {
        Set<String> ids = found.stream()
                .map(Task::getProcessDefinitionId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : repository
                        .createProcessDefinitionQuery()
                        .processDefinitionIdIn(ids.toArray(String[]::new))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(ProcessDefinition::getId, process -> process));
    }

    private static OpenTask describe(
            Task task, ProcessInstance instance, ProcessDefinition process, List<String> groups) {
        return new OpenTask(
                task.getId(),
                task.getProcessInstanceId(),
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                process.getKey(),
                process.getName(),
                instance.getBusinessKey() == null ? "" : instance.getBusinessKey(),
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                task.getAssignee(),
                task.getOwner(),
                groups);
    }
}
