package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Addressee;
import cn.xieshou.attachment.Attachment;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.OwnReport;
import cn.xieshou.attachment.OwnReports;
import cn.xieshou.attachment.Report;
import cn.xieshou.attachment.Reports;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The recipient's liaison revises the returned reports, which go back to who returned them. */
@Component
class ReviseReportForm implements TaskForm {

    private static final String LIST = "reports";

    private final Attachments attachments;
    private final Reports reports;
    private final OwnReports own;
    private final AttachmentView view;
    private final PairingParties parties;

    ReviseReportForm(
            Attachments attachments, Reports reports, OwnReports own, AttachmentView view, PairingParties parties) {
        this.attachments = attachments;
        this.reports = reports;
        this.own = own;
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
        Attachment attachment = attachments.get(key);
        List<Report> returned = reports.open(key, addressee);
        Map<String, Object> form = view.head(key);
        form.put("addresseeLabel", addressee.label());
        form.put("returnedBy", view.person(first(returned, Report::receivedBy)));
        form.put("returnNote", first(returned, Report::opinion));
        Map<Long, OwnReport> newer = own.newerThan(attachment, returned);
        // a form of the time before
        form.put("report", first(returned, report -> text(report, newer.get(report.cadre()))));
        form.put("ownNote", ownNote(attachment, returned, newer));
        form.put(
                LIST,
                returned.stream()
                        .map(report -> Map.of(
                                "cadre", view.cadre(attachment, report.cadre()),
                                "report", text(report, newer.get(report.cadre()))))
                        .toList());
        return form;
    }

    /** What the cadre has written over a personal link since, else what came back. */
    private static String text(Report returned, @Nullable OwnReport newer) {
        return newer == null ? returned.content() : newer.sentTo(returned.addressee());
    }

    private String ownNote(Attachment attachment, List<Report> returned, Map<Long, OwnReport> newer) {
        return returned.stream()
                .map(report -> newer.get(report.cadre()))
                .flatMap(Stream::ofNullable)
                .map(one -> view.cadre(attachment, one.cadre()) + "，" + view.time(one.writtenAt()) + "通过个人链接写好")
                .collect(Collectors.joining("\n"));
    }

    /** Rows come back in the order shown. A form of the time before had one text. */
    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        TermKey key = CadreAttachment.key(task);
        Addressee addressee = CadreAttachment.addressee(task);
        List<Report> returned = reports.open(key, addressee);
        List<FormValues> rows = values.rows(LIST);
        Map<Long, Map<Addressee, String>> texts = new LinkedHashMap<>();
        for (int i = 0; i < returned.size(); i++) {
            FormValues row = rows.isEmpty() ? values : rows.get(i);
            texts.put(returned.get(i).cadre(), Map.of(addressee, row.text("report")));
        }
        reports.send(key, texts, task.actor());
        return Map.of();
    }

    private static String first(List<Report> returned, Function<Report, @Nullable String> of) {
        return returned.stream().map(of).flatMap(Stream::ofNullable).findFirst().orElse("");
    }
}
