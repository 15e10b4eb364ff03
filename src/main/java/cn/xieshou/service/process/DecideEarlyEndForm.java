package cn.xieshou.service.process;

import cn.xieshou.directory.Parties;
import cn.xieshou.service.EarlyEnd;
import cn.xieshou.service.EarlyEnds;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The personnel section decides whether a year of service ends early (R-SEC-4). */
@Component
class DecideEarlyEndForm implements TaskForm {

    private final EarlyEnds ends;
    private final ServiceView view;

    DecideEarlyEndForm(EarlyEnds ends, ServiceView view) {
        this.ends = ends;
        this.view = view;
    }

    @Override
    public String key() {
        return "decide-early-end";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.personnel();
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Map<String, Object> form = view.head(task);
        form.put("arrival", view.known(task).get("arrival"));
        EarlyEnd wish = ends.pending(ServiceView.id(task)).orElseThrow();
        form.put("askedBy", view.who(wish.askedBy()));
        form.put("askedAt", view.time(wish.askedAt()));
        view.exchange(task, form);
        form.put("reason", wish.reason());
        form.put("lastDay", wish.lastDay().toString());
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Judgement judgement = Judgement.of(values);
        if (judgement.refuses()) {
            ends.refuse(ServiceView.id(task), judgement.opinion(), task.actor());
        } else {
            ends.approve(ServiceView.id(task), values.date("lastDay"), judgement.remark(), task.actor());
        }
        return Map.ofEntries(SecondmentServing.EARLY_END.is(judgement.decision()));
    }
}
