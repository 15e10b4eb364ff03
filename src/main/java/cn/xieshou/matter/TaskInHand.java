package cn.xieshou.matter;

import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.OwnGroups;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.gate.TaskForms;
import java.util.Collections;
import org.springframework.stereotype.Component;

/** A task that somebody may act on: in their hands, or of their group and in nobody's; acting on it takes it into their hands. */
@Component
class TaskInHand {

    private final Worklist worklist;
    private final OwnGroups groups;
    private final TaskForms forms;

    TaskInHand(Worklist worklist, OwnGroups groups, TaskForms forms) {
        this.worklist = worklist;
        this.groups = groups;
        this.forms = forms;
    }

    /** @throws NotThere if {@code account} may not act on it, or not any more */
    OpenTask find(String taskId, String account) {
        return worklist.find(taskId)
                .filter(task -> task.isOf(account) || isFreeFor(task, account))
                .orElseThrow(NotThere::new);
    }

    /**
     * The same, in {@code account}'s hands from now on.
     *
     * @throws NotThere if {@code account} may not act on it, or not any more
     */
    OpenTask take(String taskId, String account) {
        OpenTask task = find(taskId, account);
        if (task.isUnclaimed()) {
            forms.claim(taskId, account);
        }
        return task;
    }

    private boolean isFreeFor(OpenTask task, String account) {
        return task.isUnclaimed() && !Collections.disjoint(task.groups(), groups.of(account));
    }
}
