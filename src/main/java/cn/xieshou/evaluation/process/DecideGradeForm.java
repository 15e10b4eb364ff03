package cn.xieshou.evaluation.process;

import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.Grading;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The section takes the proposed grade, or departs from it with a reason (R-EVA-1). */
@Component
class DecideGradeForm implements TaskForm {

    private static final String DEPART = "depart";

    private final Evaluations evaluations;
    private final Grading grading;
    private final EvaluationView view;
    private final PairingParties parties;

    DecideGradeForm(Evaluations evaluations, Grading grading, EvaluationView view, PairingParties parties) {
        this.evaluations = evaluations;
        this.grading = grading;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "decide-grade";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.section(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        Map<String, Object> form = view.head(one);
        form.put("scores", view.scores(one));
        form.put("average", EvaluationView.number(one.average()));
        form.put("spread", EvaluationView.number(one.spread()) + "分");
        form.put("comments", view.comments(one));
        form.put("shortfalls", view.shortfalls(one));
        form.put("caps", view.caps(one, Side.values()));
        form.put("proposed", EvaluationView.grade(one.proposed()));
        form.put("proposedReason", String.valueOf(one.proposedReason()));
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
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        Grade proposed = Grade.valueOf(Objects.requireNonNull(one.proposed()));
        boolean departs = values.text(Judgement.FIELD).equals(DEPART);
        Grade grade = departs ? Grade.valueOf(values.text("grade")) : proposed;
        if (departs && grade == proposed) {
            throw new FormRefused("grade", "评定等次", "与建议的等次相同，请选“采用建议的等次”");
        }
        grading.decide(
                one, grade, departs ? values.text("departure") : null, values.text("sectionOpinion"), task.actor());
        return EvaluationCase.reading(false);
    }
}
