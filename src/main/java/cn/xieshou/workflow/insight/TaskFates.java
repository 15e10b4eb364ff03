package cn.xieshou.workflow.insight;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.account.SystemView;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of a task that an account can no longer submit, told only to those whom it concerned. */
@Service
@Transactional(readOnly = true)
public class TaskFates {

    private final Worklist worklist;
    private final KnownCases cases;
    private final HistoryService history;
    private final IdentityService identity;
    private final SystemView engine;

    TaskFates(
            Worklist worklist, KnownCases cases, HistoryService history, IdentityService identity, SystemView engine) {
        this.worklist = worklist;
        this.cases = cases;
        this.history = history;
        this.identity = identity;
        this.engine = engine;
    }

    /** «这项任务已由一中校长于2026年8月31日14:05办结»; nothing if the task is still the account's, or never was. */
    public Optional<String> tell(String taskId, String account) {
        if (!cases.concerns(taskId, account)) {
            return Optional.empty();
        }
        Optional<ClosedTask> closed = cases.closed(taskId);
        return closed.isPresent()
                ? closed.map(this::ended)
                : worklist.find(taskId)
                        .filter(task -> task.assignee() != null && !account.equals(task.assignee()))
                        .map(task -> elsewhere(taskId, String.valueOf(task.assignee())));
    }

    private String ended(ClosedTask task) {
        String time = ChineseDates.dateAndMinute(task.endedAt());
        return task.completed() ? "这项任务已由" + name(task.assignee()) + "于" + time + "办结" : "这项任务已于" + time + "撤回或取消";
    }

    private String elsewhere(String taskId, String assignee) {
        String since =
                assignedAt(taskId, assignee).map(ChineseDates::dateAndMinute).orElse("");
        return "这项任务已" + (since.isEmpty() ? "" : "于" + since) + "转由" + name(assignee) + "办理";
    }

    private Optional<Instant> assignedAt(String taskId, String assignee) {
        return engine.read(() -> history
                .createHistoricIdentityLinkLogQuery()
                .taskId(taskId)
                .userId(assignee)
                .type(IdentityLinkType.ASSIGNEE)
                .operationType("add")
                .list()
                .stream()
                .map(HistoricIdentityLinkLog::getTime)
                .max(Comparator.naturalOrder())
                .map(Date::toInstant));
    }

    private String name(@Nullable String account) {
        User user = account == null
                ? null
                : engine.read(() -> identity.createUserQuery().userId(account).singleResult());
        return user == null || user.getFirstName() == null ? "他人" : user.getFirstName();
    }
}
