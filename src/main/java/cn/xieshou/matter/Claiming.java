package cn.xieshou.matter;

import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.gate.TaskForms;
import cn.xieshou.workflow.insight.KnownCases;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking a task of one's section into one's own hands (认领). */
@Service
@Transactional
public class Claiming {

    private final Worklist worklist;
    private final KnownCases cases;
    private final TaskForms forms;

    Claiming(Worklist worklist, KnownCases cases, TaskForms forms) {
        this.cases = cases;
        this.worklist = worklist;
        this.forms = forms;
    }

    /**
     * Takes the task unless somebody has it already.
     *
     * @return the task in {@code account}'s hands; empty if a colleague was faster or it is closed
     * @throws NotThere if the task was never for {@code account}
     */
    public Optional<OpenTask> claim(String taskId, String account) {
        if (!cases.concerns(taskId, account)) {
            throw new NotThere();
        }
        if (worklist.find(taskId).filter(OpenTask::isUnclaimed).isPresent()) {
            forms.claim(taskId, account);
        }
        return worklist.find(taskId).filter(task -> task.isOf(account));
    }
}
