package cn.xieshou.selection.process;

import cn.xieshou.selection.Approvals;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.SelectionStep;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;

/** What the section and the personnel section have in common: look at the judgements, then agree or return. */
abstract class ReviewSelectionForm implements TaskForm {

    private final Approvals approvals;
    private final SelectionView view;
    private final SelectionStep step;

    ReviewSelectionForm(Approvals approvals, SelectionView view, SelectionStep step) {
        this.approvals = approvals;
        this.view = view;
        this.step = step;
    }

    abstract void agree(SelectionKey key, String remark, String actor);

    @Override
    public Map<String, Object> show(TaskRef task) {
        return view.toReview(view.of(task));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        SelectionKey key = SecondmentSelection.key(task);
        Judgement judgement = Judgement.of(values);
        switch (judgement.decision()) {
            case "return" -> approvals.sendBack(key, step, judgement.opinion(), task.actor());
            case "return-learners" -> approvals.sendBackLearners(key, step, judgement.opinion(), task.actor());
            default -> agree(key, judgement.remark(), task.actor());
        }
        return SecondmentSelection.decided(judgement);
    }
}
