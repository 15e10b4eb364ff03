package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Addressee;
import cn.xieshou.attachment.Attachment;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.Cadre;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.OwnReport;
import cn.xieshou.attachment.OwnReports;
import cn.xieshou.attachment.Progress;
import cn.xieshou.attachment.Report;
import cn.xieshou.attachment.Reports;
import cn.xieshou.attachment.Results;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The recipient's liaison hands in what each cadre wrote: three reports each (R-CAD-1). */
@Component
class WriteReportsForm implements TaskForm {

    private static final String LIST = "reports";

    private final Attachments attachments;
    private final Reports reports;
    private final OwnReports own;
    private final Results results;
    private final AttachmentView view;
    private final PairingParties parties;

    WriteReportsForm(
            Attachments attachments,
            Reports reports,
            OwnReports own,
            Results results,
            AttachmentView view,
            PairingParties parties) {
        this.attachments = attachments;
        this.reports = reports;
        this.own = own;
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
        List<Report> handedIn = reports.of(attachment);
        Map<Long, Map<Addressee, String>> written = written(handedIn);
        written.values().stream().findFirst().ifPresent(texts -> putTexts(form, texts)); // a form of the time before
        own.newerThan(attachment, handedIn).forEach((cadre, report) -> written.put(cadre, texts(report)));
        form.put(
                LIST,
                attachment.cadres().stream()
                        .map(cadre -> row(cadre, written.getOrDefault(cadre.id(), Map.of())))
                        .toList());
        return form;
    }

    /** Rows come back in the order shown. A form of the time before had one text for all cadres. */
    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        TermKey key = CadreAttachment.key(task);
        List<Cadre> cadres = attachments.get(key).cadres();
        List<FormValues> rows = values.rows(LIST);
        Map<Long, Map<Addressee, String>> texts = new LinkedHashMap<>();
        for (int i = 0; i < cadres.size(); i++) {
            texts.put(cadres.get(i).id(), texts(rows.isEmpty() ? values : rows.get(i)));
        }
        check(results.progress(key), cadres, texts);
        reports.send(key, texts, task.actor());
        return Map.of();
    }

    private static Map<Addressee, String> texts(FormValues row) {
        String first = Text.clean(row.optionalText(Addressee.BUREAU.field()));
        Map<Addressee, String> texts = new EnumMap<>(Addressee.class);
        for (Addressee addressee : Addressee.values()) {
            String text = Text.clean(row.optionalText(addressee.field()));
            texts.put(addressee, text.isEmpty() ? first : text);
        }
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    /** Whoever was there writes all three, and as many cadres as are asked for. */
    private static void check(Progress progress, List<Cadre> cadres, Map<Long, Map<Addressee, String>> texts) {
        for (int i = 0; i < cadres.size(); i++) {
            Cadre cadre = cadres.get(i);
            int written = texts.getOrDefault(cadre.id(), Map.of()).size();
            boolean owed = progress.daysOf(cadre.id()) > 0
                    || (i < progress.demand().cadres() && progress.daysOf().isEmpty());
            if (written < Addressee.values().length && (owed || written > 0)) {
                throw new FormRefused(
                        LIST + "[" + i + "]." + Addressee.BUREAU.field(),
                        "第" + (i + 1) + "行·报" + Addressee.BUREAU.label(),
                        "请填写" + cadre.name() + "的心得体会");
            }
        }
    }

    /** What the cadre wrote; one that is empty is as to the bureau. */
    private static Map<Addressee, String> texts(OwnReport report) {
        Map<Addressee, String> texts = new EnumMap<>(Addressee.class);
        for (Addressee addressee : Addressee.values()) {
            texts.put(addressee, report.to(addressee));
        }
        return texts;
    }

    private static Map<Long, Map<Addressee, String>> written(List<Report> reports) {
        return reports.stream()
                .collect(Collectors.groupingBy(Report::cadre, Collectors.toMap(Report::addressee, Report::content)));
    }

    private static Map<String, Object> row(Cadre cadre, Map<Addressee, String> texts) {
        Map<String, Object> row = new HashMap<>();
        row.put("cadre", cadre.title());
        putTexts(row, texts);
        return row;
    }

    private static void putTexts(Map<String, Object> form, Map<Addressee, String> texts) {
        texts.forEach((addressee, text) -> form.put(addressee.field(), text));
    }
}
