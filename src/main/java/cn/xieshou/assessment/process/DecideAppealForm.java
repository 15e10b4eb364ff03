package cn.xieshou.assessment.process;

import cn.xieshou.assessment.Appeals;
import cn.xieshou.assessment.AssessedSchool;
import cn.xieshou.assessment.Assessment;
import cn.xieshou.assessment.AssessmentCase;
import cn.xieshou.assessment.Assessments;
import cn.xieshou.directory.Parties;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The leading group decides an appeal: another grade, or why it stays (R-FIN-1). */
@Component
class DecideAppealForm implements TaskForm {

    private static final String UPHOLD = "uphold";

    private final Assessments assessments;
    private final Appeals appeals;
    private final AssessmentView view;

    DecideAppealForm(Assessments assessments, Appeals appeals, AssessmentView view) {
        this.assessments = assessments;
        this.appeals = appeals;
        this.view = view;
    }

    @Override
    public String key() {
        return "decide-appeal";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.leadingGroup();
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Assessment one = view.of(task);
        Side side = AssessmentCase.side(task);
        AssessedSchool part = assessments.school(one.id(), side);
        Map<String, Object> form = view.scored(one);
        form.put("school", view.school(one, side));
        form.put("grade", AssessmentView.grade(part));
        form.put("gradeReason", part.reason());
        form.put("appeal", String.valueOf(appeals.get(one.id(), side).appeal()));
        form.put("sectionOpinion", String.valueOf(one.opinion()));
        return form;
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(view.of(task));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Assessment one = view.of(task);
        Side side = AssessmentCase.side(task);
        String reason = values.text("reason");
        if (values.text(Judgement.FIELD).equals(UPHOLD)) {
            appeals.uphold(one, side, Grade.valueOf(values.text("newGrade")), reason, task.actor());
        } else {
            appeals.reject(one, side, reason, task.actor());
        }
        return Map.of();
    }
}
