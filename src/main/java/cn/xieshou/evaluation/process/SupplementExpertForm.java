package cn.xieshou.evaluation.process;

import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.Expert;
import cn.xieshou.evaluation.ExpertTeam;
import cn.xieshou.evaluation.Grading;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The section names one more expert, or says why there is nobody to ask (R-EVA-1). */
@Component
class SupplementExpertForm implements TaskForm {

    private static final String NAME = "name";

    private final Evaluations evaluations;
    private final ExpertTeam team;
    private final Grading grading;
    private final ChosenExperts chosen;
    private final EvaluationView view;
    private final PairingParties parties;

    SupplementExpertForm(
            Evaluations evaluations,
            ExpertTeam team,
            Grading grading,
            ChosenExperts chosen,
            EvaluationView view,
            PairingParties parties) {
        this.evaluations = evaluations;
        this.team = team;
        this.grading = grading;
        this.chosen = chosen;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "supplement-expert";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.section(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        Map<String, Object> form = view.round(one);
        form.put("why", why(one));
        form.put("needed", wanted(one) + "名");
        chosen.show(one, wanted(one), form);
        return form;
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.reading().about(evaluations.get(EvaluationCase.evaluation(task)));
    }

    /** Without a word of the points: whoever comes now has not scored. */
    private String why(Evaluation one) {
        long sheets = sheets(one);
        return sheets < team.needed(one)
                ? "有专家回避，现有" + sheets + "份评分表，要求" + team.needed(one) + "份"
                : "专家评分相差超过" + grading.spreadLimit(one) + "分";
    }

    private int wanted(Evaluation one) {
        return (int) Math.max(1, team.needed(one) - sheets(one));
    }

    private long sheets(Evaluation one) {
        return team.of(one.id()).stream().filter(Expert::scored).count();
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        String decision = values.text(Judgement.FIELD);
        if (decision.equals(NAME)) {
            team.name(one, chosen.read(values, wanted(one)), "", task.actor());
        } else if (sheets(one) == 0) {
            throw new FormRefused(Judgement.FIELD, "办理意见", "还没有一份评分表，请先在账号里增加评估专家");
        } else {
            team.goWithout(one, values.text("note"), task.actor());
        }
        return Map.ofEntries(EvaluationCase.SUPPLEMENT_DECISION.is(decision));
    }
}
