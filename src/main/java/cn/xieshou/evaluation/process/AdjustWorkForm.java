package cn.xieshou.evaluation.process;

import cn.xieshou.evaluation.Adjustments;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The supporting school's liaison writes down what changes next term (R-EVA-1). */
@Component
class AdjustWorkForm implements TaskForm {

    private final Evaluations evaluations;
    private final Adjustments adjustments;
    private final EvaluationView view;
    private final PairingParties parties;

    AdjustWorkForm(Evaluations evaluations, Adjustments adjustments, EvaluationView view, PairingParties parties) {
        this.evaluations = evaluations;
        this.adjustments = adjustments;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "adjust-work";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, Side.SUPPORTING);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        Map<String, Object> form = view.head(one);
        form.put("grade", EvaluationView.grade(one.grade()));
        form.put("opinions", view.opinions(one));
        form.put("shortfalls", view.shortfalls(one));
        if (one.returnOpinion() != null) {
            form.put("returnNote", one.returnOpinion());
        }
        if (one.adjustment() != null) {
            form.put("adjustment", one.adjustment());
        }
        return form;
    }

    @Override
    public Map<String, ReadableText> readable(TaskRef task) {
        return view.reading().missing(evaluations.get(EvaluationCase.evaluation(task)));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.reading().about(evaluations.get(EvaluationCase.evaluation(task)));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        adjustments.write(evaluations.get(EvaluationCase.evaluation(task)), values.text("adjustment"), task.actor());
        return Map.of();
    }
}
