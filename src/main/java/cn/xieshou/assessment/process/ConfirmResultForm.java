package cn.xieshou.assessment.process;

import cn.xieshou.assessment.Assessment;
import cn.xieshou.assessment.AssessmentCase;
import cn.xieshou.assessment.FinalGrading;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Parties;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The office confirms both grades, which makes them public, or returns them to the section (R-FIN-1). */
@Component
class ConfirmResultForm implements TaskForm {

    private final FinalGrading grading;
    private final AssessmentView view;
    private final Directory directory;

    ConfirmResultForm(FinalGrading grading, AssessmentView view, Directory directory) {
        this.grading = grading;
        this.view = view;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "confirm-result";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.office();
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Assessment one = view.of(task);
        Map<String, Object> form = view.judged(one);
        form.put("results", view.results(one));
        form.put("sectionOpinion", String.valueOf(one.opinion()));
        form.put("opinionBy", directory.personName(String.valueOf(one.opinionBy())));
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

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Assessment one = view.of(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            grading.sendBack(one, judgement.opinion(), task.actor());
        } else {
            grading.confirm(one, judgement.remark(), task.actor());
        }
        return Map.ofEntries(AssessmentCase.CONFIRMED.is(judgement.decision()));
    }
}
