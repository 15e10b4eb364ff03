package cn.xieshou.rectification.process;

import cn.xieshou.directory.Parties;
import cn.xieshou.rectification.AdmonitionCase;
import cn.xieshou.rectification.Admonitions;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The office lifts an admonition when its rectification is done, or looks at it again later (R-EVA-3). */
@Component
class LiftAdmonitionForm implements TaskForm {

    private final Admonitions admonitions;
    private final AdmonitionView view;

    LiftAdmonitionForm(Admonitions admonitions, AdmonitionView view) {
        this.admonitions = admonitions;
        this.view = view;
    }

    @Override
    public String key() {
        return "lift-admonition";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.office();
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        return view.facts(view.of(task));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        String id = AdmonitionCase.key(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.is(AdmonitionCase.LIFTED)) {
            admonitions.lift(id, judgement.opinion(), task.actor());
        } else {
            admonitions.keep(id, values.date("reviewOn"), judgement.opinion(), task.actor());
        }
        return Map.ofEntries(AdmonitionCase.LIFT_RESULT.is(judgement.decision()));
    }
}
