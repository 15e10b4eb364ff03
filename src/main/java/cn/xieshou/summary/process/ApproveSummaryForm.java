package cn.xieshou.summary.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Text;
import cn.xieshou.summary.SchoolSummary;
import cn.xieshou.summary.Summaries;
import cn.xieshou.summary.SummaryCase;
import cn.xieshou.summary.SummaryJudging;
import cn.xieshou.summary.WrittenSummary;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The school's principal sends the summary to the section, or returns it (R-SUM-1). */
@Component
class ApproveSummaryForm implements TaskForm {

    private final Summaries summaries;
    private final SummaryJudging judging;
    private final SummaryView view;
    private final PairingParties parties;

    ApproveSummaryForm(Summaries summaries, SummaryJudging judging, SummaryView view, PairingParties parties) {
        this.summaries = summaries;
        this.judging = judging;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "approve-summary";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, summary(task).side());
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        SchoolSummary summary = summary(task);
        Map<String, Object> form = view.head(summary);
        view.judge(form, view.text(summary));
        if (summary.sentBack() > 0 && summary.returnOpinion() != null) {
            form.put("sectionOpinion", summary.returnOpinion());
        }
        return form;
    }

    @Override
    public Map<String, ReadableText> readable(TaskRef task) {
        WrittenSummary written = view.text(summary(task));
        return Map.of(
                SummaryView.TEXT,
                SummaryView.readable(written),
                SummaryView.FIGURES,
                SummaryView.table(written.named(), "报送以前随登记更新"));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return List.of(view.about(summary(task)));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        long id = SummaryCase.summary(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            judging.sendBack(id, task.actor(), judgement.opinion());
        } else {
            judging.approve(id, task.actor(), Text.clean(values.optionalText("textCheck")), judgement.remark());
        }
        return Map.ofEntries(SummaryCase.DECISION.is(judgement.decision()));
    }

    private SchoolSummary summary(TaskRef task) {
        return summaries.get(SummaryCase.summary(task));
    }
}
