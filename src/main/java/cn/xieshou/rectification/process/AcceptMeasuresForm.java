package cn.xieshou.rectification.process;

import cn.xieshou.pairing.Pairings;
import cn.xieshou.rectification.Measures;
import cn.xieshou.rectification.Rectification;
import cn.xieshou.rectification.RectificationCase;
import cn.xieshou.rectification.Rectifications;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The section agrees to the measures, sends them back, or takes its demand back (R-EVA-2). */
@Component
class AcceptMeasuresForm implements TaskForm {

    private final Rectifications rectifications;
    private final Measures measures;
    private final Pairings pairings;
    private final RectificationView view;
    private final Clock clock;

    AcceptMeasuresForm(
            Rectifications rectifications, Measures measures, Pairings pairings, RectificationView view, Clock clock) {
        this.rectifications = rectifications;
        this.measures = measures;
        this.pairings = pairings;
        this.view = view;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "accept-measures";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return view.section(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Rectification one = view.of(task);
        Map<String, Object> form = view.facts(one);
        form.put("measures", view.inWords(one));
        form.put("answeredBy", view.person(one.answeredBy()));
        form.put("dueOn", day(one).toString());
        return form;
    }

    /** The day that was demanded, or the usual one where that is over. */
    private LocalDate day(Rectification one) {
        return one.dueOn().isAfter(LocalDate.now(clock))
                ? one.dueOn()
                : rectifications.usualDay(pairings.get(one.pairingId()));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        String id = RectificationCase.key(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            measures.sendBack(id, judgement.opinion(), task.actor());
        } else if (judgement.is(RectificationCase.ACCEPTED)) {
            measures.accept(id, values.date("dueOn"), judgement.remark(), task.actor());
        } else {
            measures.drop(id, judgement.opinion(), task.actor());
        }
        return Map.ofEntries(RectificationCase.MEASURES_RESULT.is(judgement.decision()));
    }
}
