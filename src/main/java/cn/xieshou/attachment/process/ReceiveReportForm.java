package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Addressee;
import cn.xieshou.attachment.Attachments;
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
import org.springframework.stereotype.Component;

/** An addressee receives its report or returns it (R-CAD-1). */
@Component
class ReceiveReportForm implements TaskForm {

    private final Attachments attachments;
    private final Reports reports;
    private final AttachmentView view;
    private final PairingParties parties;

    ReceiveReportForm(Attachments attachments, Reports reports, AttachmentView view, PairingParties parties) {
        this.attachments = attachments;
        this.reports = reports;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "receive-attachment-report";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return switch (CadreAttachment.addressee(task)) {
            case BUREAU -> parties.section(task);
            case SUPPORTING -> parties.principal(task, Side.SUPPORTING);
            case OWN -> parties.principal(task, Side.RECIPIENT);
        };
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        TermKey key = CadreAttachment.key(task);
        Addressee addressee = CadreAttachment.addressee(task);
        Report report = reports.get(key, addressee);
        Map<String, Object> form = view.head(key);
        form.put("addresseeLabel", addressee.label());
        form.put("cadreNames", AttachmentView.names(attachments.get(key)));
        form.put("writtenAt", view.time(report.writtenAt().toInstant()));
        form.put("late", report.late() ? "逾期" : "按期");
        form.put("report", report.content());
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        TermKey key = CadreAttachment.key(task);
        Addressee addressee = CadreAttachment.addressee(task);
        if (Returning.chosen(values)) {
            reports.sendBack(key, addressee, task.actor(), Returning.opinion(values));
        } else {
            reports.receive(key, addressee, task.actor(), Returning.remark(values));
        }
        return Map.ofEntries(CadreAttachment.REPORT_DECISION.is(values.text("decision")));
    }
}
