package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.Results;
import cn.xieshou.attachment.Standings;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The recipient's principal sees what is missing while there is time, and says how it will be made up (R-CAD-1). */
@Component
class CoverShortfallForm implements TaskForm {

    private final Attachments attachments;
    private final Results results;
    private final Standings standings;
    private final AttachmentView view;
    private final PairingParties parties;

    CoverShortfallForm(
            Attachments attachments,
            Results results,
            Standings standings,
            AttachmentView view,
            PairingParties parties) {
        this.attachments = attachments;
        this.results = results;
        this.standings = standings;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "cover-attachment-shortfall";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, Side.RECIPIENT);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        TermKey key = CadreAttachment.key(task);
        Map<String, Object> form = view.head(key);
        form.put("standing", standings.sentence(key));
        form.put("shortfall", AttachmentView.missing(results.shortfallInTerm(key)));
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        attachments.catchUp(CadreAttachment.key(task), values.text("arrangement"), task.actor());
        return Map.of();
    }
}
