package cn.xieshou.rectification.process;

import cn.xieshou.directory.Parties;
import cn.xieshou.rectification.AdmonitionCase;
import cn.xieshou.rectification.Admonitions;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The principal replies to what the school is to be admonished for, or waives (R-EVA-3). */
@Component
class ReplyAdmonitionForm implements TaskForm {

    private final Admonitions admonitions;
    private final AdmonitionView view;

    ReplyAdmonitionForm(Admonitions admonitions, AdmonitionView view) {
        this.admonitions = admonitions;
        this.view = view;
    }

    @Override
    public String key() {
        return "reply-admonition";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.principal(view.of(task).school());
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
        String reply = judgement.is("reply") ? Text.clean(values.text("reply")) : "";
        admonitions.reply(id, reply, task.actor());
        return Map.of();
    }
}
