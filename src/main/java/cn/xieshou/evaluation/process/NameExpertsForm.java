package cn.xieshou.evaluation.process;

import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.ExpertTeam;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The section names who scores, out of those who are proposed (R-EVA-1). */
@Component
class NameExpertsForm implements TaskForm {

    private final Evaluations evaluations;
    private final ExpertTeam team;
    private final ChosenExperts chosen;
    private final EvaluationView view;
    private final PairingParties parties;

    NameExpertsForm(
            Evaluations evaluations,
            ExpertTeam team,
            ChosenExperts chosen,
            EvaluationView view,
            PairingParties parties) {
        this.evaluations = evaluations;
        this.team = team;
        this.chosen = chosen;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "name-experts";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.section(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        Map<String, Object> form = view.round(one);
        form.put("needed", team.needed(one) + "名");
        chosen.show(one, team.needed(one), form);
        return form;
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.reading().about(evaluations.get(EvaluationCase.evaluation(task)));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        team.name(one, chosen.read(values, team.needed(one)), Text.clean(values.optionalText("note")), task.actor());
        return Map.of();
    }
}
