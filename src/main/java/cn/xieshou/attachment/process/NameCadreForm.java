package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Attachment;
import cn.xieshou.attachment.AttachmentCalendar;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.Cadre;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.CadreKind;
import cn.xieshou.attachment.Demand;
import cn.xieshou.attachment.Rank;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.calendar.Term;
import cn.xieshou.directory.Teachers;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The recipient's liaison names the cadres to be sent, at first or after a return (R-CAD-1). */
@Component
class NameCadreForm implements TaskForm {

    private static final PickedPerson.Fields FIELDS = new PickedPerson.Fields("teacher", "name", "post", "挂职干部");
    static final String LIST = "cadres";

    private final Attachments attachments;
    private final AttachmentCalendar calendar;
    private final Teachers teachers;
    private final AttachmentView view;
    private final PairingParties parties;

    NameCadreForm(
            Attachments attachments,
            AttachmentCalendar calendar,
            Teachers teachers,
            AttachmentView view,
            PairingParties parties) {
        this.attachments = attachments;
        this.calendar = calendar;
        this.teachers = teachers;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "name-cadre";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, Side.RECIPIENT);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        TermKey key = CadreAttachment.key(task);
        Map<String, Object> form = view.head(key);
        form.put("demand", demand(key));
        form.put("teachers", view.options(Fact.RECIPIENT_SCHOOL.from(task)));
        Optional<Attachment> before = attachments.find(key);
        before.map(Attachment::returnOpinion).ifPresent(opinion -> form.put("returnNote", opinion));
        before.ifPresent(attachment -> form.put("plan", attachment.plan()));
        form.put(
                LIST,
                before.map(NameCadreForm::rows).orElseGet(() -> List.of(Map.of("kind", CadreKind.MIDDLE.name()))));
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        TermKey key = CadreAttachment.key(task);
        List<Cadre> cadres = cadres(values.rows(LIST), Fact.RECIPIENT_SCHOOL.from(task));
        check(cadres, calendar.demand(key));
        attachments.nominate(key, cadres, values.text("plan"), task.actor());
        return Map.of();
    }

    /** @throws FormRefused with what is wrong with each of them, at its row */
    private List<Cadre> cadres(List<FormValues> rows, String school) {
        List<Cadre> cadres = new ArrayList<>();
        List<FormRefused.Problem> problems = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                cadres.add(cadre(rows.get(i), school, LIST + "[" + i + "].", "第" + (i + 1) + "行·" + FIELDS.label()));
            } catch (FormRefused refused) {
                problems.addAll(refused.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        return cadres;
    }

    private Cadre cadre(FormValues row, String school, String place, String label) {
        PickedPerson.Fields fields = new PickedPerson.Fields(FIELDS.teacher(), FIELDS.name(), FIELDS.post(), label);
        PickedPerson picked = PickedPerson.read(row, fields, school, teachers, place + FIELDS.teacher());
        CadreKind kind = CadreKind.valueOf(row.text("kind"));
        check(picked.post(), kind, place + FIELDS.post(), label);
        return new Cadre(0, picked.staffNumber(), picked.name(), picked.post(), kind);
    }

    private static void check(String post, CadreKind kind, String field, String label) {
        Rank rank = Rank.of(post);
        if (rank == Rank.LEADER) {
            throw new FormRefused(field, label, "派出的是中层或后备干部，不是校级领导；「" + post + "」请另提名一名");
        }
        if (rank == Rank.OTHER && kind == CadreKind.MIDDLE) {
            throw new FormRefused(field, label, "「" + post + "」不是中层干部（" + Rank.EXAMPLES + "）；是后备干部的，请把干部类别选为后备干部");
        }
    }

    private static void check(List<Cadre> cadres, Demand demand) {
        if (cadres.size() < demand.cadres()) {
            throw new FormRefused(LIST, FIELDS.label(), "帮扶项目要求每学期至少派出" + demand.cadres() + "名");
        }
        long different = cadres.stream()
                .map(cadre -> cadre.staffNumber() == null ? cadre.name() + cadre.post() : cadre.staffNumber())
                .distinct()
                .count();
        if (different < cadres.size()) {
            throw new FormRefused(LIST, FIELDS.label(), "同一名干部填写了两次");
        }
    }

    private String demand(TermKey key) {
        Demand demand = calendar.demand(key);
        Term term = calendar.term(key);
        return "派出至少" + demand.cadres() + "名；每次不少于" + demand.stint() + "天，本学期累计不少于" + demand.days()
                + "天（按自然日，含首尾两天）；指导干部到校至少" + demand.visits() + "次；每名干部心得体会" + demand.reports() + "份。\n本学期："
                + ChineseDates.date(term.firstDay()) + "至" + ChineseDates.date(term.lastDay());
    }

    private static List<Map<String, Object>> rows(Attachment attachment) {
        return attachment.cadres().stream().map(NameCadreForm::row).toList();
    }

    static Map<String, Object> row(Cadre cadre) {
        Map<String, Object> row = new HashMap<>();
        if (cadre.staffNumber() == null) {
            row.put("name", cadre.name());
        } else {
            row.put("teacher", cadre.staffNumber());
        }
        row.put("post", cadre.post());
        row.put("kind", cadre.kind().name());
        return row;
    }
}
