package cn.xieshou.selection.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.selection.Approvals;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.SelectionStep;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import org.springframework.stereotype.Component;

/** The section approves the nominees on their judgement, which is frozen, or returns them (R-SEC-1). */
@Component
class ApproveSelectionForm extends ReviewSelectionForm {

    private final Approvals approvals;
    private final PairingParties parties;

    ApproveSelectionForm(Approvals approvals, SelectionView view, PairingParties parties) {
        super(approvals, view, SelectionStep.SECTION);
        this.approvals = approvals;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "approve-selection";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.section(task);
    }

    @Override
    void agree(SelectionKey key, String remark, String actor) {
        approvals.approve(key, remark, actor);
    }
}
