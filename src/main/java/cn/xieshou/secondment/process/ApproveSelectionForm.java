package cn.xieshou.secondment.process;

import cn.xieshou.secondment.Approvals;
import cn.xieshou.secondment.SelectionKey;
import cn.xieshou.secondment.SelectionStep;
import org.springframework.stereotype.Component;

/** The section approves the nominees on their judgement, which is frozen, or returns them (R-SEC-1). */
@Component
class ApproveSelectionForm extends ReviewSelectionForm {

    private final Approvals approvals;

    ApproveSelectionForm(Approvals approvals, SelectionView view) {
        super(approvals, view, SelectionStep.SECTION);
        this.approvals = approvals;
    }

    @Override
    public String key() {
        return "approve-selection";
    }

    @Override
    SelectionStep agree(SelectionKey key, String remark, String actor) {
        return approvals.approve(key, remark, actor);
    }
}
