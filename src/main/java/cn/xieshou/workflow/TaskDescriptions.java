package cn.xieshou.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks of the engine as the product tells of them, many with as few questions as one. */
@Component
class TaskDescriptions {

    private final JdbcClient jdbc;
    private final CandidateGroups candidates;

    TaskDescriptions(JdbcClient jdbc, CandidateGroups candidates) {
        this.jdbc = jdbc;
        this.candidates = candidates;
    }

    /** A running case and the process that it follows. */
    private record Running(String instance, String businessKey, String processKey, String processName) {}

    Map<String, List<String>> candidateGroups(Collection<Task> found) {
        return candidates.of(found.stream().map(Task::getId).toList());
    }

    List<OpenTask> describe(Collection<Task> found, Map<String, List<String>> groups) {
        Set<String> instances = found.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Running> running = running(instances);
        return found.stream()
                .filter(task -> running.containsKey(task.getProcessInstanceId()))
                .map(task -> describe(
                        task,
                        Objects.requireNonNull(running.get(task.getProcessInstanceId())),
                        groups.getOrDefault(task.getId(), List.of())))
                .sorted(OpenTaskRows.BY_DUE)
                .toList();
    }

    /** In one statement: the engine has one query for instances and another for the processes that they follow. */
    private Map<String, Running> running(Set<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select e.ID_, e.BUSINESS_KEY_, d.KEY_, d.NAME_ from ACT_RU_EXECUTION e"
                                + " join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_ where e.ID_ in (:ids)")
                        .param("ids", instances)
                        .query((row, n) -> new Running(
                                row.getString("ID_"),
                                Objects.requireNonNullElse(row.getString("BUSINESS_KEY_"), ""),
                                row.getString("KEY_"),
                                row.getString("NAME_")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Running::instance, one -> one));
    }

    private static OpenTask describe(Task task, Running instance, List<String> groups) {
        return new OpenTask(
                task.getId(),
                task.getProcessInstanceId(),
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                instance.processKey(),
                instance.processName(),
                instance.businessKey(),
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                task.getAssignee(),
                task.getOwner(),
                groups);
    }
}
