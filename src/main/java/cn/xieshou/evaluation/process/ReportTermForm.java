package cn.xieshou.evaluation.process;

import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.SelfReports;
import cn.xieshou.evaluation.SheetLine;
import cn.xieshou.pairing.PairingParties;
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

/** A principal says what no figure tells, and answers for each shortfall (R-EVA-1). */
@Component
class ReportTermForm implements TaskForm {

    private static final String LIST = "shortfalls";

    private final Evaluations evaluations;
    private final SelfReports reports;
    private final EvaluationView view;
    private final PairingParties parties;

    ReportTermForm(Evaluations evaluations, SelfReports reports, EvaluationView view, PairingParties parties) {
        this.evaluations = evaluations;
        this.reports = reports;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "report-term";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, EvaluationCase.side(task));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        List<SheetLine> missing = evaluations.shortfalls(one.id());
        Map<String, Object> form = view.head(one);
        form.put("figures", view.figures(one));
        form.put("anyShort", missing.isEmpty() ? "no" : "yes");
        form.put(
                LIST,
                missing.stream().map(line -> Map.of("item", line.sentence())).toList());
        return form;
    }

    @Override
    public Map<String, ReadableText> readable(TaskRef task) {
        return view.reading().sheet(evaluations.get(EvaluationCase.evaluation(task)));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.reading().about(evaluations.get(EvaluationCase.evaluation(task)));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        List<SheetLine> missing = evaluations.shortfalls(one.id());
        List<FormValues> rows = values.rows(LIST);
        Map<Long, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < missing.size(); i++) {
            answers.put(missing.get(i).id(), rows.get(i).text("answer"));
        }
        SelfReports.Texts texts =
                new SelfReports.Texts(values.text("effect"), values.text("difficulty"), values.text("nextStep"));
        reports.send(one, EvaluationCase.side(task), texts, answers, task.actor());
        return Map.of();
    }
}
