package cn.xieshou.attachment.process;

import cn.xieshou.attachment.AttachmentEntries;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.EntryKind;
import cn.xieshou.attachment.TypedEntry;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The recorder corrects a returned line or gives it up. */
@Component
class CorrectEntryForm implements TaskForm {

    private final AttachmentEntries ledger;
    private final EntryView view;
    private final EntryParties parties;

    CorrectEntryForm(AttachmentEntries ledger, EntryView view, EntryParties parties) {
        this.ledger = ledger;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "correct-attachment-entry";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.recording(CadreAttachment.entry(task));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        return view.of(CadreAttachment.entry(task));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        long entry = CadreAttachment.entry(task);
        String decision = Judgement.of(values).decision();
        if (CadreAttachment.RESUBMITTED.equals(decision)) {
            ledger.correct(entry, typed(ledger.get(entry).kind(), values), task.actor());
        } else {
            ledger.drop(entry, task.actor());
        }
        return Map.ofEntries(CadreAttachment.ENTRY_DECISION.is(decision));
    }

    private static TypedEntry typed(EntryKind kind, FormValues values) {
        String first = values.optionalText("firstDay");
        String content = values.optionalText("content");
        return kind == EntryKind.VISIT
                ? TypedEntry.visit(first, content)
                : new TypedEntry("", first, values.optionalText("lastDay"), values.optionalText("place"), content);
    }
}
