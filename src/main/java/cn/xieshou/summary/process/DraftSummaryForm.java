package cn.xieshou.summary.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Text;
import cn.xieshou.summary.Figures;
import cn.xieshou.summary.SchoolSummary;
import cn.xieshou.summary.Summaries;
import cn.xieshou.summary.SummaryCase;
import cn.xieshou.summary.SummaryPart;
import cn.xieshou.summary.SummaryReading;
import cn.xieshou.summary.SummaryText;
import cn.xieshou.summary.YearData;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A school's liaison writes the summary on what the data have drafted, at first or after a return (R-SUM-1). */
@Component
class DraftSummaryForm implements TaskForm {

    private final Summaries summaries;
    private final SummaryReading reading;
    private final YearData data;
    private final SummaryView view;
    private final PairingParties parties;

    DraftSummaryForm(
            Summaries summaries, SummaryReading reading, YearData data, SummaryView view, PairingParties parties) {
        this.summaries = summaries;
        this.reading = reading;
        this.data = data;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "draft-summary";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, summary(task).side());
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        SchoolSummary summary = summary(task);
        Figures figures = data.figures(summary);
        Map<String, Object> form = view.head(summary);
        form.put(SummaryView.FIGURES, SummaryView.words(figures.telling()));
        if (summary.returnOpinion() != null) {
            form.put("returnOpinion", summary.returnOpinion());
        }
        Map<SummaryPart, String> parts =
                reading.typed(summary).map(SummaryText::parts).orElseGet(() -> data.firstDraft(summary, figures));
        parts.forEach((part, text) -> form.put(part.field(), text));
        return form;
    }

    @Override
    public Map<String, ReadableText> readable(TaskRef task) {
        return Map.of(
                SummaryView.FIGURES,
                SummaryView.table(data.figures(summary(task)).telling(), "写进正文的名称会换成现在的数字"));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Map<SummaryPart, String> parts = new EnumMap<>(SummaryPart.class);
        for (SummaryPart part : SummaryPart.values()) {
            parts.put(part, Text.clean(values.text(part.field())));
        }
        summaries.submit(SummaryCase.summary(task), parts, task.actor());
        return Map.of();
    }

    private SchoolSummary summary(TaskRef task) {
        return summaries.get(SummaryCase.summary(task));
    }
}
