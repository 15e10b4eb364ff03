package cn.xieshou.matter;

import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Judgement;
import org.springframework.stereotype.Component;

/** Rules that hold for every approval of every process. */
@Component
public class ApprovalRules {

    private final CurrentSubmission submission;
    private final TaskHistory history;

    ApprovalRules(CurrentSubmission submission, TaskHistory history) {
        this.submission = submission;
        this.history = history;
    }

    /**
     * Nobody approves their own submission, neither in person nor through a deputy.
     *
     * @param submitter account of who submitted what is judged now
     * @param actor account of who judges it
     * @throws FormRefused if it is the same person
     */
    public void refuseOwn(String submitter, String actor) throws FormRefused {
        if (submitter.equals(actor)) {
            throw Judgement.impossible("这是您本人提交的内容，不能由您本人审批，请转由他人办理");
        }
        if (standsInFor(submitter, actor)) {
            throw Judgement.impossible("这是您所代理的人提交的内容，不能由您代为审批，请转由他人办理");
        }
    }

    private boolean standsInFor(String principal, String actor) {
        return submission
                .of(actor)
                .flatMap(task -> history.principalBehind(task.taskId(), actor))
                .filter(principal::equals)
                .isPresent();
    }
}
