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

/** The office reads the reply: the admonition goes to the leading group or is withdrawn (R-EVA-3). */
@Component
class ConsiderReplyForm implements TaskForm {

    private final Admonitions admonitions;
    private final AdmonitionView view;

    ConsiderReplyForm(Admonitions admonitions, AdmonitionView view) {
        this.admonitions = admonitions;
        this.view = view;
    }

    @Override
    public String key() {
        return "consider-reply";
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
        if (judgement.is(AdmonitionCase.SUBMITTED)) {
            admonitions.submit(id, judgement.remark(), task.actor());
        } else {
            admonitions.withdraw(id, judgement.opinion(), task.actor());
        }
        return Map.ofEntries(AdmonitionCase.REPLY_RESULT.is(judgement.decision()));
    }
}
