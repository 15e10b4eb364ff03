package cn.xieshou.assessment.process;

import cn.xieshou.assessment.Appeals;
import cn.xieshou.assessment.AssessedSchool;
import cn.xieshou.assessment.Assessment;
import cn.xieshou.assessment.AssessmentCase;
import cn.xieshou.assessment.Assessments;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A principal writes why the grade is not right, with files (R-FIN-1). */
@Component
class FileAppealForm implements TaskForm {

    private final Assessments assessments;
    private final Appeals appeals;
    private final AssessmentView view;
    private final PairingParties parties;

    FileAppealForm(Assessments assessments, Appeals appeals, AssessmentView view, PairingParties parties) {
        this.assessments = assessments;
        this.appeals = appeals;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "file-appeal";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, AssessmentCase.side(task));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Assessment one = view.of(task);
        AssessedSchool part = assessments.school(one.id(), AssessmentCase.side(task));
        Map<String, Object> form = view.head(one);
        form.put("grade", AssessmentView.grade(part));
        form.put("gradeReason", part.reason());
        form.put("sectionOpinion", String.valueOf(one.opinion()));
        return form;
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(view.of(task));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        appeals.file(view.of(task), AssessmentCase.side(task), values.text("appeal"), task.actor());
        return Map.of();
    }
}
