package cn.xieshou.assessment.process;

import cn.xieshou.assessment.Assessment;
import cn.xieshou.assessment.AssessmentCase;
import cn.xieshou.assessment.Assessments;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.SelfReports;
import cn.xieshou.evaluation.SheetLine;
import cn.xieshou.evaluation.process.EvaluationView;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A principal assesses the own school, answers for each shortfall and closes with what should be done better (R-FIN-1, R-FIN-3). */
@Component
class AssessSelfForm implements TaskForm {

    private static final String LIST = "shortfalls";

    private final Assessments assessments;
    private final Evaluations evaluations;
    private final AssessmentView view;
    private final EvaluationView round;
    private final PairingParties parties;

    AssessSelfForm(
            Assessments assessments,
            Evaluations evaluations,
            AssessmentView view,
            EvaluationView round,
            PairingParties parties) {
        this.assessments = assessments;
        this.evaluations = evaluations;
        this.view = view;
        this.round = round;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "assess-self";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, AssessmentCase.side(task));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Assessment one = view.of(task);
        Side side = AssessmentCase.side(task);
        List<SheetLine> missing = evaluations.shortfalls(one.id());
        Map<String, Object> form = view.head(one);
        form.put("figures", round.figures(assessments.round(one)));
        form.put("supervision", assessments.school(one.id(), side).supervision());
        form.put("anyShort", missing.isEmpty() ? "no" : "yes");
        form.put(
                LIST,
                missing.stream().map(line -> Map.of("item", line.sentence())).toList());
        return form;
    }

    @Override
    public Map<String, ReadableText> readable(TaskRef task) {
        return view.sheet(view.of(task));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(view.of(task));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Assessment one = view.of(task);
        List<SheetLine> missing = evaluations.shortfalls(one.id());
        List<FormValues> rows = values.rows(LIST);
        Map<Long, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < missing.size(); i++) {
            answers.put(missing.get(i).id(), rows.get(i).text("answer"));
        }
        Assessments.Closing closing = new Assessments.Closing(
                values.text("summary"),
                values.text("learnt"),
                new SelfReports.Texts(values.text("effect"), values.text("difficulty"), values.text("nextStep")));
        assessments.close(one, AssessmentCase.side(task), closing, answers, task.actor());
        return Map.of();
    }
}
