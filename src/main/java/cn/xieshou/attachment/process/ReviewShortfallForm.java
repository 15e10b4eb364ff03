package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Attachment;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.Results;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The section sees a term that was not met, and why, and says what follows (R-CAD-1). */
@Component
class ReviewShortfallForm implements TaskForm {

    private final Attachments attachments;
    private final Results results;
    private final AttachmentView view;
    private final PairingParties parties;

    ReviewShortfallForm(Attachments attachments, Results results, AttachmentView view, PairingParties parties) {
        this.attachments = attachments;
        this.results = results;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "review-attachment-shortfall";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.section(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        TermKey key = CadreAttachment.key(task);
        Attachment attachment = attachments.get(key);
        Map<String, Object> form = view.head(key);
        form.put("cadreNames", AttachmentView.names(attachment));
        form.put("findings", AttachmentView.lines(results.findings(key)));
        form.put("arrangement", Objects.requireNonNullElse(attachment.catchUp(), "未作安排"));
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        attachments.review(CadreAttachment.key(task), Judgement.opinion(values), task.actor());
        return Map.of();
    }
}
