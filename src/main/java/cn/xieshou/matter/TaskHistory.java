package cn.xieshou.matter;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Through whose hands a task has gone. */
@Repository
class TaskHistory {

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
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** Whose task it was by the model, if it has changed hands since. */
    Optional<String> originalHolder(String taskId) {
        return steps(taskId).stream().findFirst().map(Step::from);
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
                .query((row, n) -> new Step(row.getString(1), row.getString(2), HandChange.valueOf(row.getString(3))))
                .list();
    }

    private record Step(String from, String to, HandChange kind) {}
}
