package cn.xieshou.assessment.process;

import cn.xieshou.assessment.AssessedSchool;
import cn.xieshou.assessment.Assessment;
import cn.xieshou.assessment.Assessments;
import cn.xieshou.assessment.FinalGrading;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The section takes the proposed grades, or departs from one with a reason, and says what it thinks of the whole (R-FIN-1). */
@Component
class GiveOpinionForm implements TaskForm {

    private static final String LIST = "schools";

    private final Assessments assessments;
    private final FinalGrading grading;
    private final AssessmentView view;
    private final PairingParties parties;

    GiveOpinionForm(Assessments assessments, FinalGrading grading, AssessmentView view, PairingParties parties) {
        this.assessments = assessments;
        this.grading = grading;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "give-opinion";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.section(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Assessment one = view.of(task);
        Map<String, Object> form = view.judged(one);
        form.put(
                LIST,
                assessments.schools(one.id()).stream()
                        .map(part -> row(one, part))
                        .toList());
        if (one.returnOpinion() != null) {
            form.put("returnNote", one.returnOpinion());
        }
        if (one.opinion() != null) {
            form.put("sectionOpinion", one.opinion());
        }
        return form;
    }

    @Override
    public Map<String, ReadableText> readable(TaskRef task) {
        return view.missing(view.of(task));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(view.of(task));
    }

    private Map<String, Object> row(Assessment one, AssessedSchool part) {
        Map<String, Object> row = new HashMap<>();
        String proposed = Objects.requireNonNull(part.proposed());
        row.put("school", view.school(one, part.side()));
        row.put("proposed", Grade.valueOf(proposed).label() + "：" + part.proposedReason());
        row.put("supervision", part.supervision());
        row.put("grade", part.grade() == null ? proposed : part.grade());
        if (part.departure() != null) {
            row.put("departure", part.departure());
        }
        return row;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        List<FinalGrading.Decided> decided = values.rows(LIST).stream()
                .map(row -> new FinalGrading.Decided(
                        Grade.valueOf(row.text("grade")), Text.clean(row.optionalText("departure"))))
                .toList();
        grading.decide(view.of(task), decided, values.text("sectionOpinion"), task.actor());
        return Map.of();
    }
}
