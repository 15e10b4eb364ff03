package cn.xieshou.summary.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.summary.SchoolSummary;
import cn.xieshou.summary.Summaries;
import cn.xieshou.summary.SummaryCase;
import cn.xieshou.summary.SummaryJudging;
import cn.xieshou.summary.SummaryMark;
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

/** What both forms of the section have in common: what is read, and the mark (R-SUM-1). */
abstract class SectionForm implements TaskForm {

    final SummaryJudging judging;
    private final Summaries summaries;
    private final SummaryView view;
    private final PairingParties parties;

    SectionForm(Summaries summaries, SummaryJudging judging, SummaryView view, PairingParties parties) {
        this.summaries = summaries;
        this.judging = judging;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.section(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        SchoolSummary summary = summary(task);
        Map<String, Object> form = view.head(summary);
        view.judge(form, view.text(summary));
        form.put("sent", view.sent(summary));
        if (summary.returnOpinion() != null) {
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
                SummaryView.table(written.named(), "报送时的数字"));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return List.of(view.about(summary(task)));
    }

    void mark(TaskRef task, FormValues values) {
        judging.read(
                SummaryCase.summary(task),
                SummaryMark.valueOf(values.text("mark")),
                Judgement.remark(values),
                task.actor());
    }

    private SchoolSummary summary(TaskRef task) {
        return summaries.get(SummaryCase.summary(task));
    }
}
