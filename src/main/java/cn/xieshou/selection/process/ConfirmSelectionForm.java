package cn.xieshou.selection.process;

import cn.xieshou.directory.Parties;
import cn.xieshou.selection.Approvals;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.SelectionStep;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
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
    public TaskParty party(TaskRef task) {
        return Parties.personnel();
    }

    @Override
    void agree(SelectionKey key, String remark, String actor) {
        approvals.confirm(key, remark, actor);
    }
}
