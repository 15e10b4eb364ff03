package cn.xieshou.portal.task;

import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.OwnGroups;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.insight.KnownCases;
import java.util.Collections;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which open tasks somebody may work on now: their own, and those of their group that nobody has taken. */
@Component
public class TaskAccess {

    private final Worklist worklist;
    private final KnownCases cases;
    private final OwnGroups own;

    TaskAccess(Worklist worklist, KnownCases cases, OwnGroups own) {
        this.worklist = worklist;
        this.cases = cases;
        this.own = own;
    }

    public Optional<OpenTask> mine(String taskId, String account) {
        return worklist.find(taskId).filter(task -> isMine(task, account));
    }

    /** Leads to who has the task now, or what became of it; answers 404 if there never was such a task. */
    String elsewhere(String taskId) {
        if (worklist.find(taskId).isEmpty() && cases.closed(taskId).isEmpty()) {
            throw new NotThere();
        }
        return "redirect:/go/" + taskId;
    }

    /** @throws NotThere if the task never was for {@code account} */
    void requireConcerned(String taskId, String account) {
        if (!cases.concerns(taskId, account)) {
            throw new NotThere();
        }
    }

    public boolean isMine(OpenTask task, String account) {
        return task.isOf(account) || (task.isUnclaimed() && !Collections.disjoint(task.groups(), own.of(account)));
    }
}
