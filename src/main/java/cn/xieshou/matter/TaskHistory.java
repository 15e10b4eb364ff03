package cn.xieshou.matter;

import cn.xieshou.shared.Columns;
import cn.xieshou.workflow.OpenTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Through whose hands a task has gone. */
@Repository
class TaskHistory {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String taskId, String from, String to, HandChange kind) {
        jdbc.sql("insert into task_hand (task_id, from_account, to_account, kind, at)"
                        + " values (:task, :from, :to, :kind, :at)")
                .param("task", taskId)
                .param("from", from)
                .param("to", to)
                .param("kind", kind.name())
                .param("at", Columns.time(clock.instant()))
                .update();
    }

    /** Whose task it was by the model, if it has changed hands since. */
    Optional<String> originalHolder(String taskId) {
        return steps(taskId).stream().findFirst().map(Step::from);
    }

    /** For whom the deputies among those who hold these tasks stand in now: the principal's account by the task's id. */
    Map<String, String> principalsBehind(Collection<OpenTask> tasks) {
        Map<String, String> holders = new HashMap<>();
        tasks.stream()
                .filter(task -> task.assignee() != null)
                .forEach(task -> holders.put(task.taskId(), String.valueOf(task.assignee())));
        Map<String, Step> last = new HashMap<>();
        for (List<String> some : parts(List.copyOf(holders.keySet()))) {
            jdbc.sql(
                            "select task_id, from_account, to_account, kind from task_hand where task_id in (:tasks) order by id")
                    .param("tasks", some)
                    .query(row -> {
                        last.put(row.getString("task_id"), step(row));
                    });
        }
        last.entrySet()
                .removeIf(entry -> entry.getValue().kind() != HandChange.DEPUTY
                        || !entry.getValue().to().equals(holders.get(entry.getKey())));
        return last.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .from()));
    }

    private static List<List<String>> parts(List<String> all) {
        return IntStream.range(0, (all.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(part -> all.subList(part * AT_ONCE, Math.min(all.size(), (part + 1) * AT_ONCE)))
                .toList();
    }

    /** For whom {@code actor} stands in at this task now. */
    Optional<String> principalBehind(String taskId, String actor) {
        List<Step> steps = steps(taskId);
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1))
                        .filter(last ->
                                last.kind() == HandChange.DEPUTY && last.to().equals(actor))
                        .map(Step::from);
    }

    private List<Step> steps(String taskId) {
        return jdbc.sql("select from_account, to_account, kind from task_hand where task_id = :task order by id")
                .param("task", taskId)
                .query((row, n) -> step(row))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("from_account"), row.getString("to_account"), Columns.one(row, "kind", HandChange.class));
    }

    private record Step(String from, String to, HandChange kind) {}
}
