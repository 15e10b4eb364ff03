package cn.xieshou.evaluation.process;

import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.Readings;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A principal reads the result and accepts it, or asks once for a second look (R-EVA-1). */
@Component
class ReadResultForm implements TaskForm {

    private final Evaluations evaluations;
    private final Readings readings;
    private final EvaluationView view;
    private final PairingParties parties;

    ReadResultForm(Evaluations evaluations, Readings readings, EvaluationView view, PairingParties parties) {
        this.evaluations = evaluations;
        this.readings = readings;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "read-result";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, EvaluationCase.side(task));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        Map<String, Object> form = view.head(one);
        form.put("grade", EvaluationView.grade(one.grade()));
        form.put("average", EvaluationView.number(one.average()));
        form.put("gradeReason", EvaluationView.gradeReason(one));
        form.put("caps", view.caps(one, EvaluationCase.side(task)));
        form.put("comments", view.comments(one));
        form.put("sectionOpinion", String.valueOf(one.opinion()));
        return form;
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.reading().about(evaluations.get(EvaluationCase.evaluation(task)));
    }

    /** What the gateway is told is what both schools have said so far, whoever comes last. */
    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        String reason = values.text(Judgement.FIELD).equals("second-look") ? values.text("reason") : "";
        boolean asked = readings.read(one, EvaluationCase.side(task), reason, task.actor());
        return EvaluationCase.reading(asked);
    }
}
