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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The section checks what the school reports: done, or not, with another day while the programme leaves one (R-EVA-2). */
@Component
class CheckRectificationForm implements TaskForm {

    private final Rectifications rectifications;
    private final Measures measures;
    private final Pairings pairings;
    private final RectificationView view;

    CheckRectificationForm(
            Rectifications rectifications, Measures measures, Pairings pairings, RectificationView view) {
        this.rectifications = rectifications;
        this.measures = measures;
        this.pairings = pairings;
        this.view = view;
    }

    @Override
    public String key() {
        return "check-rectification";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return view.section(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Rectification one = view.of(task);
        Map<String, Object> form = view.facts(one);
        boolean tries = rectifications.hasTries(one);
        form.put("results", view.inWords(one));
        form.put("reportedBy", view.person(one.reportedBy()));
        form.put("triesLeft", RectificationCase.answer(tries));
        form.put("tries", tries ? "没有到位的，可以再给一个期限" : "再改的次数已经用完，没有到位的上报领导小组办公室");
        form.put("dueOn", rectifications.usualDay(pairings.get(one.pairingId())).toString());
        return form;
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Set<String> sentBack(FormValues values) {
        return Judgement.of(values).is(RectificationCase.DONE) ? Set.of() : Set.of(HERE);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Rectification one = view.of(task);
        boolean tries = rectifications.hasTries(one);
        Judgement judgement = Judgement.of(values);
        if (judgement.is(RectificationCase.DONE)) {
            measures.pass(one.id(), judgement.remark(), task.actor());
        } else {
            measures.notDone(one.id(), judgement.opinion(), tries ? values.date("dueOn") : null, task.actor());
        }
        return Map.ofEntries(
                RectificationCase.CHECK_RESULT.is(judgement.decision()),
                RectificationCase.TRIES_LEFT.is(RectificationCase.answer(tries)));
    }
}
