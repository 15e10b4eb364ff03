package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The recipient's principal sends the nominated cadres or returns the nomination. */
@Component
class ConfirmCadreForm implements TaskForm {

    private final Attachments attachments;
    private final AttachmentView view;
    private final PairingParties parties;

    ConfirmCadreForm(Attachments attachments, AttachmentView view, PairingParties parties) {
        this.attachments = attachments;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "confirm-cadre";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, Side.RECIPIENT);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        return view.nomination(attachments.get(CadreAttachment.key(task)));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        TermKey key = CadreAttachment.key(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            attachments.sendBack(key, "本校校长", task.actor(), judgement.opinion());
        } else {
            attachments.confirm(key, task.actor(), judgement.remark());
        }
        return Map.ofEntries(CadreAttachment.CADRE_DECISION.is(judgement.decision()));
    }
}
