package cn.xieshou.evaluation.process;

import cn.xieshou.evaluation.Adjustments;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.pairing.PairingParties;
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

/** The recipient's principal acknowledges what changes next term, or returns it (R-EVA-1). */
@Component
class AcknowledgeAdjustmentForm implements TaskForm {

    private final Evaluations evaluations;
    private final Adjustments adjustments;
    private final EvaluationView view;
    private final PairingParties parties;

    AcknowledgeAdjustmentForm(
            Evaluations evaluations, Adjustments adjustments, EvaluationView view, PairingParties parties) {
        this.evaluations = evaluations;
        this.adjustments = adjustments;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "acknowledge-adjustment";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, Side.RECIPIENT);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        Map<String, Object> form = view.head(one);
        form.put("grade", EvaluationView.grade(one.grade()));
        form.put("opinions", view.opinions(one));
        form.put("adjustment", String.valueOf(one.adjustment()));
        form.put("adjustedBy", view.person(one.adjustedBy()));
        form.put("adjustedAt", EvaluationView.time(one.adjustedAt()));
        return form;
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.reading().about(evaluations.get(EvaluationCase.evaluation(task)));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            adjustments.sendBack(one, task.actor(), judgement.opinion());
        } else {
            adjustments.acknowledge(one, task.actor(), judgement.remark());
        }
        return Map.ofEntries(EvaluationCase.ADJUSTMENT.is(judgement.decision()));
    }
}
