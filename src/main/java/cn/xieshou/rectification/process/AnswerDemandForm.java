package cn.xieshou.rectification.process;

import cn.xieshou.rectification.Finding;
import cn.xieshou.rectification.Measure;
import cn.xieshou.rectification.Measures;
import cn.xieshou.rectification.Rectification;
import cn.xieshou.rectification.RectificationCase;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The principal says for each finding what is done about it, by whom and until when (R-EVA-2). */
@Component
class AnswerDemandForm implements TaskForm {

    private static final String LIST = "measures";

    private final Measures measures;
    private final RectificationView view;

    AnswerDemandForm(Measures measures, RectificationView view) {
        this.measures = measures;
        this.view = view;
    }

    @Override
    public String key() {
        return "answer-demand";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return view.principal(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Rectification one = view.of(task);
        Map<String, Object> form = view.facts(one);
        form.put("demander", view.person(one.demandedBy()));
        form.put(
                LIST,
                view.findings(one).stream()
                        .map(finding -> row(finding, one.dueOn().toString()))
                        .toList());
        return form;
    }

    private static Map<String, Object> row(Finding finding, String due) {
        Map<String, Object> row = new HashMap<>();
        row.put("finding", finding.position() + ". " + finding.finding());
        row.put("what", Objects.requireNonNullElse(finding.measure(), ""));
        row.put("responsible", Objects.requireNonNullElse(finding.responsible(), ""));
        row.put("untilOn", finding.untilOn() == null ? due : finding.untilOn().toString());
        return row;
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        measures.answer(
                RectificationCase.key(task),
                values.rows(LIST).stream()
                        .map(row -> new Measure(
                                Text.clean(row.text("what")), Text.clean(row.text("responsible")), row.date("untilOn")))
                        .toList(),
                task.actor());
        return Map.of();
    }
}
