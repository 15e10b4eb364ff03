package cn.xieshou.summary.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.summary.Summaries;
import cn.xieshou.summary.SummaryJudging;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The section marks what the school has supplemented (R-SUM-1). */
@Component
class MarkSummaryForm extends SectionForm {

    MarkSummaryForm(Summaries summaries, SummaryJudging judging, SummaryView view, PairingParties parties) {
        super(summaries, judging, view, parties);
    }

    @Override
    public String key() {
        return "mark-summary";
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        mark(task, values);
        return Map.of();
    }
}
