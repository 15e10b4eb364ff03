package cn.xieshou.workflow;

import cn.xieshou.shared.ReadOnce;
import cn.xieshou.workflow.account.SystemView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open tasks outside Tasklist. Asks by assignee and by candidate group, which stays fast among very many tasks, never
 * for all tasks under authorization.
 */
@Service
@Transactional(readOnly = true)
public class Worklist {

    /** More than anybody works through; the rest follows when these are done. */
    private static final int MOST = 500;

    private final TaskService tasks;
    private final OwnGroups own;
    private final TasksAtHand atHand;
    private final SystemView engine;
    private final TaskDescriptions descriptions;
    private final OpenTaskRows rows;

    Worklist(
            TaskService tasks,
            OwnGroups own,
            TasksAtHand atHand,
            SystemView engine,
            TaskDescriptions descriptions,
            OpenTaskRows rows) {
        this.tasks = tasks;
        this.own = own;
        this.atHand = atHand;
        this.engine = engine;
        this.descriptions = descriptions;
        this.rows = rows;
    }

    /**
     * What waits for somebody.
     *
     * @param first the first of it
     * @param all how many there are
     * @param late how many of all are late
     */
    public record Waiting(List<OpenTask> first, int all, int late) {}

    /**
     * The {@code most} earliest due of what {@code account} has in hand or may take for a group, and how many there are of it.
     *
     * @param today begins then: what is due before is late
     */
    public Waiting first(String account, int most, Instant today) {
        return engine.read(() -> {
            Set<String> groups = own.of(account);
            TasksAtHand.Counted counted = atHand.count(account, today);
            List<String> first = counted.all() == 0 ? List.of() : atHand.first(account, groups, most);
            return new Waiting(rows.withIds(first), counted.all(), counted.late());
        });
    }

    /**
     * How much there is.
     *
     * @param all in hand, or to be taken for a group
     * @param own in hand
     */
    public record Held(int all, int own) {}

    /** How much {@code account} has in hand or may take for a group. */
    public Held held(String account) {
        return engine.read(() -> {
            TasksAtHand.Counted counted = atHand.count(account, Instant.EPOCH);
            return new Held(counted.all(), counted.own());
        });
    }

    /** What has a date: all that {@code account} has in hand, and the {@code most} earliest due that its groups may take. */
    public List<OpenTask> dated(String account, int most) {
        return engine.read(() -> rows.withIds(atHand.dated(account, own.of(account), most)));
    }

    /** Everything that {@code account} has in hand, however much, the earliest due first. */
    public List<OpenTask> inHandOf(String account) {
        return engine.read(() -> {
            List<Task> found =
                    tasks.createTaskQuery().taskAssignee(account).active().list();
            return descriptions.describe(found, Map.of());
        });
    }

    /** What {@code account} has in hand or may take for a group, the earliest due first, at most 500. */
    public List<OpenTask> of(String account) {
        return engine.read(() -> {
            Map<String, Task> found = new LinkedHashMap<>();
            Map<String, List<String>> groups = new LinkedHashMap<>();
            collect(tasks.createTaskQuery().taskAssignee(account), found);
            for (String group : own.of(account)) {
                collect(tasks.createTaskQuery().taskCandidateGroup(group), found)
                        .forEach(task -> groups.computeIfAbsent(task.getId(), id -> new ArrayList<>())
                                .add(group));
            }
            return descriptions.describe(found.values(), groups);
        });
    }

    /** What these accounts have in hand or these groups may take, the earliest due first, at most 500 of each. */
    public List<OpenTask> heldBy(Collection<String> accounts, Collection<String> groups) {
        List<OpenTask> inHand = rows.inHandsOf(accounts, MOST);
        return Stream.concat(inHand.stream(), rows.freeFor(groups, MOST).stream())
                .sorted(OpenTaskRows.BY_DUE)
                .toList();
    }

    /** What waits in each of several running cases, by the case's id. */
    public Map<String, List<OpenTask>> ofInstances(Collection<String> instances) {
        return rows.ofInstances(instances).stream().collect(Collectors.groupingBy(OpenTask::processInstanceId));
    }

    /** What waits in a matter, in whosever hands; the caller has checked that the matter may be seen. */
    public List<OpenTask> ofMatter(String businessKey) {
        return ReadOnce.of(
                "open tasks",
                businessKey,
                () -> engine.read(() -> {
                    List<Task> found = tasks.createTaskQuery()
                            .processInstanceBusinessKey(businessKey)
                            .active()
                            .listPage(0, MOST);
                    return descriptions.describe(found, descriptions.candidateGroups(found));
                }));
    }

    /** What waits in each of several matters, by business key; for registers. */
    public Map<String, List<OpenTask>> ofMatters(Collection<String> businessKeys) {
        return rows.ofMatters(businessKeys).stream().collect(Collectors.groupingBy(OpenTask::businessKey));
    }

    /**
     * What waits in the instances of one process that carry a fact, by business key: a matter can have several instances of
     * a process, one for each school year.
     */
    public <T> Map<String, List<OpenTask>> ofProcess(
            String processKey, Fact<T> fact, T value, Collection<String> businessKeys) {
        if (businessKeys.isEmpty()) {
            return Map.of();
        }
        return engine.read(() -> {
            List<Task> found = tasks.createTaskQuery()
                    .processDefinitionKey(processKey)
                    .processVariableValueEquals(fact.name(), value)
                    .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                    .active()
                    .list();
            List<Task> unclaimed =
                    found.stream().filter(task -> task.getAssignee() == null).toList();
            return descriptions.describe(found, descriptions.candidateGroups(unclaimed)).stream()
                    .collect(Collectors.groupingBy(OpenTask::businessKey));
        });
    }

    /** The open task with this id. */
    public Optional<OpenTask> find(String taskId) {
        return rows.withIds(List.of(taskId)).stream().findFirst();
    }

    /** Those of these tasks that are open, by id; it asks no more often than for one. */
    public Map<String, OpenTask> find(Collection<String> taskIds) {
        return rows.withIds(taskIds).stream().collect(Collectors.toMap(OpenTask::taskId, task -> task));
    }

    private static List<Task> collect(TaskQuery query, Map<String, Task> found) {
        List<Task> page = query.active().orderByDueDate().asc().listPage(0, MOST);
        page.forEach(task -> found.putIfAbsent(task.getId(), task));
        return page;
    }
}
