package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Addressee;
import cn.xieshou.attachment.Report;
import cn.xieshou.attachment.Reports;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The recipient's liaison revises one returned report, which goes back to who returned it. */
@Component
class ReviseReportForm implements TaskForm {

    private final Reports reports;
    private final AttachmentView view;
    private final PairingParties parties;

    ReviseReportForm(Reports reports, AttachmentView view, PairingParties parties) {
        this.reports = reports;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "revise-attachment-report";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, Side.RECIPIENT);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        TermKey key = CadreAttachment.key(task);
        Addressee addressee = CadreAttachment.addressee(task);
        Report report = reports.get(key, addressee);
        Map<String, Object> form = view.head(key);
        form.put("addresseeLabel", addressee.label());
        form.put("returnedBy", view.person(Objects.requireNonNullElse(report.receivedBy(), "")));
        form.put("returnNote", Objects.requireNonNullElse(report.opinion(), ""));
        form.put("report", report.content());
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Map<Addressee, String> text = Map.of(CadreAttachment.addressee(task), values.text("report"));
        reports.send(CadreAttachment.key(task), text, task.actor());
        return Map.of();
    }
}
