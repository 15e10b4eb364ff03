package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Addressee;
import cn.xieshou.attachment.Attachment;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.Report;
import cn.xieshou.attachment.Reports;
import cn.xieshou.attachment.Results;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The recipient's liaison submits the cadres' three reports (R-CAD-1). */
@Component
class WriteReportsForm implements TaskForm {

    private final Attachments attachments;
    private final Reports reports;
    private final Results results;
    private final AttachmentView view;
    private final PairingParties parties;

    WriteReportsForm(
            Attachments attachments, Reports reports, Results results, AttachmentView view, PairingParties parties) {
        this.attachments = attachments;
        this.reports = reports;
        this.results = results;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "write-attachment-reports";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, Side.RECIPIENT);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        TermKey key = CadreAttachment.key(task);
        Attachment attachment = attachments.get(key);
        Map<String, Object> form = view.head(key);
        form.put("standing", AttachmentView.lines(results.findings(key)));
        for (Report report : reports.of(attachment)) {
            form.put(report.addressee().field(), report.content());
        }
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        String first = values.text(Addressee.BUREAU.field());
        Map<Addressee, String> texts = new EnumMap<>(Addressee.class);
        for (Addressee addressee : Addressee.values()) {
            String text = Text.clean(values.optionalText(addressee.field()));
            texts.put(addressee, text.isEmpty() ? first : text);
        }
        reports.send(CadreAttachment.key(task), texts, task.actor());
        return Map.of();
    }
}
