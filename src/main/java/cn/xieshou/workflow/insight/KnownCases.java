package cn.xieshou.workflow.insight;

import cn.xieshou.shared.ReadOnce;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.OwnGroups;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.account.SystemView;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of tasks and cases also when they have ended; of those that wait see {@link Worklist}. */
@Service
@Transactional(readOnly = true)
public class KnownCases {

    private final HistoryService history;
    private final RepositoryService repository;
    private final KnownModels models;
    private final OwnGroups own;
    private final SystemView engine;

    KnownCases(
            HistoryService history,
            RepositoryService repository,
            KnownModels models,
            OwnGroups own,
            SystemView engine) {
        this.history = history;
        this.repository = repository;
        this.models = models;
        this.own = own;
        this.engine = engine;
    }

    /**
     * What a case is called, and whether it is over.
     *
     * @param name «年度工作方案备案»
     */
    public record Named(String name, boolean over) {}

    /** These cases, running or ended, by the case's id. */
    public Map<String, Named> named(Collection<String> instances) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        return engine.read(() ->
                history.createHistoricProcessInstanceQuery().processInstanceIds(Set.copyOf(instances)).list().stream()
                        .collect(Collectors.toMap(
                                HistoricProcessInstance::getId,
                                one -> new Named(one.getProcessDefinitionName(), one.getEndTime() != null))));
    }

    /** A fact of these cases, running or ended, by the case's id; a case that does not know it is not in it. */
    public <T> Map<String, T> facts(Collection<String> instances, Fact<T> fact) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        return engine.read(() -> {
            Map<String, T> known = new HashMap<>();
            history.createHistoricVariableInstanceQuery()
                    .executionIdIn(instances.toArray(String[]::new))
                    .variableName(fact.name())
                    .list()
                    .forEach(one ->
                            known.put(one.getProcessInstanceId(), fact.type().cast(one.getValue())));
            return known;
        });
    }

    /** What the processes in which people have steps are called now, by key, in the order of their names. */
    public Map<String, String> processes() {
        return ReadOnce.of(
                "processes",
                "",
                () -> engine.read(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                        .filter(process -> !models.of(process.getId())
                                .getModelElementsByType(UserTask.class)
                                .isEmpty())
                        .sorted(Comparator.comparing(ProcessDefinition::getName))
                        .collect(Collectors.toMap(
                                ProcessDefinition::getKey,
                                ProcessDefinition::getName,
                                (one, same) -> one,
                                LinkedHashMap::new))));
    }

    /** A fact of a case, running or ended. */
    public <T> Optional<T> fact(String instance, Fact<T> fact) {
        return engine.read(() -> Optional.ofNullable(history
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName(fact.name())
                        .list()
                        .stream()
                        .findFirst()
                        .orElse(null))
                .map(variable -> fact.type().cast(variable.getValue())));
    }

    /** The closed task with this id. */
    public Optional<ClosedTask> closed(String taskId) {
        return engine.read(() -> Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .finished()
                        .singleResult())
                .map(this::describe));
    }

    /** Whether the task is or ever was {@code account}'s, in person or through a group. */
    public boolean concerns(String taskId, String account) {
        return engine.read(() -> {
            Set<String> groups = own.of(account);
            return history.createHistoricIdentityLinkLogQuery().taskId(taskId).list().stream()
                    .anyMatch(link -> leadsTo(link, account, groups));
        });
    }

    private static boolean leadsTo(HistoricIdentityLinkLog link, String account, Set<String> groups) {
        return account.equals(link.getUserId()) || (link.getGroupId() != null && groups.contains(link.getGroupId()));
    }

    private ClosedTask describe(HistoricTaskInstance task) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        String key = instance == null ? null : instance.getBusinessKey();
        var process = repository.getProcessDefinition(task.getProcessDefinitionId());
        return new ClosedTask(
                task.getId(),
                task.getName(),
                process.getKey(),
                process.getName(),
                task.getProcessInstanceId(),
                key == null ? "" : key,
                task.getAssignee(),
                task.getEndTime().toInstant(),
                "completed".equals(task.getDeleteReason()));
    }
}
