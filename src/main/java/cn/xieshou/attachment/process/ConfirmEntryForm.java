package cn.xieshou.attachment.process;

import cn.xieshou.attachment.AttachmentEntries;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The other school confirms a stint or a mentor's visit, or returns it (R-CAD-1). */
@Component
class ConfirmEntryForm implements TaskForm {

    private final AttachmentEntries ledger;
    private final EntryView view;
    private final EntryParties parties;

    ConfirmEntryForm(AttachmentEntries ledger, EntryView view, EntryParties parties) {
        this.ledger = ledger;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "confirm-attachment-entry";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.confirming(CadreAttachment.entry(task));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        return view.of(CadreAttachment.entry(task));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Judgement judgement = Judgement.of(values);
        String opinion = judgement.returns() ? judgement.opinion() : null;
        ledger.decide(CadreAttachment.entry(task), !judgement.returns(), task.actor(), opinion);
        return Map.ofEntries(CadreAttachment.ENTRY_DECISION.is(judgement.decision()));
    }
}
