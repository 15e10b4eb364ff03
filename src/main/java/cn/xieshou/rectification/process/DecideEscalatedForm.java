package cn.xieshou.rectification.process;

import cn.xieshou.directory.Parties;
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
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The office decides what becomes of what was not put right: another day, or it is closed (R-EVA-2). */
@Component
class DecideEscalatedForm implements TaskForm {

    private final Rectifications rectifications;
    private final Measures measures;
    private final Pairings pairings;
    private final RectificationView view;

    DecideEscalatedForm(Rectifications rectifications, Measures measures, Pairings pairings, RectificationView view) {
        this.rectifications = rectifications;
        this.measures = measures;
        this.pairings = pairings;
        this.view = view;
    }

    @Override
    public String key() {
        return "decide-escalated";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.office();
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Rectification one = view.of(task);
        Map<String, Object> form = view.facts(one);
        form.put("results", view.inWords(one));
        form.put("dueOn", rectifications.usualDay(pairings.get(one.pairingId())).toString());
        return form;
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        String id = RectificationCase.key(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.is(RectificationCase.EXTEND)) {
            measures.extend(id, values.date("dueOn"), judgement.opinion(), task.actor());
        } else {
            measures.close(id, judgement.opinion(), task.actor());
        }
        return Map.ofEntries(RectificationCase.OFFICE_DECISION.is(judgement.decision()));
    }
}
