package cn.xieshou.rectification.process;

import cn.xieshou.directory.Parties;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.rectification.Admonitions;
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

/** The office decides what becomes of what was not put right: another day, with an admonition or without, or it is closed (R-EVA-2, R-EVA-3). */
@Component
class DecideEscalatedForm implements TaskForm {

    private final Rectifications rectifications;
    private final Measures measures;
    private final Admonitions admonitions;
    private final Pairings pairings;
    private final RectificationView view;

    DecideEscalatedForm(
            Rectifications rectifications,
            Measures measures,
            Admonitions admonitions,
            Pairings pairings,
            RectificationView view) {
        this.rectifications = rectifications;
        this.measures = measures;
        this.admonitions = admonitions;
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
        boolean admonish = judgement.is(RectificationCase.ADMONISH);
        if (admonish && admonitions.isOpenFor(id)) {
            throw Judgement.impossible("已经就这项整改启动了效能告诫，请再给一个期限或者结案");
        }
        if (admonish || judgement.is(RectificationCase.EXTEND)) {
            measures.extend(id, values.date("dueOn"), judgement.opinion(), task.actor());
        } else {
            measures.close(id, judgement.opinion(), task.actor());
        }
        return Map.ofEntries(RectificationCase.OFFICE_DECISION.is(judgement.decision()));
    }
}
