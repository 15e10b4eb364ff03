package cn.xieshou.secondment.process;

import cn.xieshou.secondment.Approvals;
import cn.xieshou.secondment.SelectionKey;
import cn.xieshou.secondment.SelectionStep;
import org.springframework.stereotype.Component;

/** The personnel section confirms what the section has approved, or returns it (R-SEC-1). */
@Component
class ConfirmSelectionForm extends ReviewSelectionForm {

    private final Approvals approvals;

    ConfirmSelectionForm(Approvals approvals, SelectionView view) {
        super(approvals, view, SelectionStep.PERSONNEL);
        this.approvals = approvals;
    }

    @Override
    public String key() {
        return "confirm-selection";
    }

    @Override
    SelectionStep agree(SelectionKey key, String remark, String actor) {
        return approvals.confirm(key, remark, actor);
    }
}
