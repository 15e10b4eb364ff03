package cn.xieshou.rectification.process;

import cn.xieshou.rectification.Finding;
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

/** The principal reports for each finding what was done, with proofs (R-EVA-2). */
@Component
class ReportRectificationForm implements TaskForm {

    private static final String LIST = "reports";

    private final Measures measures;
    private final RectificationView view;

    ReportRectificationForm(Measures measures, RectificationView view) {
        this.measures = measures;
        this.view = view;
    }

    @Override
    public String key() {
        return "report-rectification";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return view.principal(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Rectification one = view.of(task);
        Map<String, Object> form = view.facts(one);
        form.put(
                LIST,
                view.findings(one).stream().map(ReportRectificationForm::row).toList());
        return form;
    }

    private static Map<String, Object> row(Finding finding) {
        Map<String, Object> row = new HashMap<>();
        row.put("finding", finding.position() + ". " + finding.finding());
        row.put("measure", finding.measure() == null ? "没有提出措施" : finding.measure() + "（" + finding.whoAndWhen() + "）");
        row.put("report", Objects.requireNonNullElse(finding.report(), ""));
        return row;
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        measures.report(
                RectificationCase.key(task),
                values.rows(LIST).stream()
                        .map(row -> Text.clean(row.text("report")))
                        .toList(),
                task.actor());
        return Map.of();
    }
}
