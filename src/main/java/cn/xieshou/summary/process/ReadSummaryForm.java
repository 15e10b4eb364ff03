package cn.xieshou.summary.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.summary.Summaries;
import cn.xieshou.summary.SummaryCase;
import cn.xieshou.summary.SummaryJudging;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The section reads a summary and marks it, or returns it to the school once (R-SUM-1). */
@Component
class ReadSummaryForm extends SectionForm {

    ReadSummaryForm(Summaries summaries, SummaryJudging judging, SummaryView view, PairingParties parties) {
        super(summaries, judging, view, parties);
    }

    @Override
    public String key() {
        return "read-summary";
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            judging.sendBackToSchool(SummaryCase.summary(task), task.actor(), judgement.opinion());
        } else {
            mark(task, values);
        }
        return Map.ofEntries(SummaryCase.DECISION.is(judgement.decision()));
    }
}
