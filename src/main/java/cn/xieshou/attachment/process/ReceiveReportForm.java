package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Addressee;
import cn.xieshou.attachment.Attachment;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.Report;
import cn.xieshou.attachment.Reports;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An addressee receives its report of each cadre, or returns some (R-CAD-1). */
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
        Attachment attachment = attachments.get(key);
        List<Report> open = reports.open(key, addressee);
        Map<String, Object> form = view.head(key);
        form.put("addresseeLabel", addressee.label());
        form.put("reports", open.stream().map(report -> row(attachment, report)).toList());
        form.put(
                "writers",
                open.stream()
                        .map(report -> Map.of(
                                "value",
                                Long.toString(report.cadre()),
                                "label",
                                view.cadre(attachment, report.cadre())))
                        .toList());
        open.stream().findFirst().ifPresent(report -> putAsBefore(form, attachment, report));
        return form;
    }

    /** What a form of the time before shows, where all cadres had one text. */
    private void putAsBefore(Map<String, Object> form, Attachment attachment, Report report) {
        form.put("cadreNames", AttachmentView.names(attachment));
        form.put("writtenAt", view.time(report.writtenAt()));
        form.put("late", late(report));
        form.put("report", report.content());
    }

    private static String late(Report report) {
        return report.late() ? "逾期" : "按期";
    }

    private Map<String, Object> row(Attachment attachment, Report report) {
        return Map.of(
                "cadre", view.cadre(attachment, report.cadre()),
                "writtenAt", view.time(report.writtenAt()),
                "late", late(report),
                "content", report.content());
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        TermKey key = CadreAttachment.key(task);
        Addressee addressee = CadreAttachment.addressee(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            reports.sendBack(key, addressee, whose(key, addressee, values), task.actor(), judgement.opinion());
        } else {
            reports.receive(key, addressee, task.actor(), judgement.remark());
        }
        return Map.ofEntries(CadreAttachment.REPORT_DECISION.is(judgement.decision()));
    }

    /** Whose are returned: those chosen, or all. */
    private Set<Long> whose(TermKey key, Addressee addressee, FormValues values) {
        Set<Long> chosen = values.choices("whose").stream().map(Long::valueOf).collect(Collectors.toSet());
        return chosen.isEmpty()
                ? reports.open(key, addressee).stream().map(Report::cadre).collect(Collectors.toSet())
                : chosen;
    }
}
