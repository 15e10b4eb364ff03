package cn.xieshou.service.process;

import cn.xieshou.directory.Parties;
import cn.xieshou.directory.Teachers;
import cn.xieshou.service.EarlyEnds;
import cn.xieshou.service.Replacement;
import cn.xieshou.service.Replacements;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The personnel section confirms a replacement, or that there is none (R-SEC-1, R-SEC-4). */
@Component
class ConfirmReplacementForm implements TaskForm {

    private final Replacements replacements;
    private final EarlyEnds ends;
    private final Teachers teachers;
    private final ServiceView view;

    ConfirmReplacementForm(Replacements replacements, EarlyEnds ends, Teachers teachers, ServiceView view) {
        this.replacements = replacements;
        this.ends = ends;
        this.teachers = teachers;
        this.view = view;
    }

    @Override
    public String key() {
        return "confirm-replacement";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.personnel();
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Map<String, Object> form = view.head(task);
        form.put("ended", NominateReplacementForm.ended(view.of(task), ends));
        view.exchange(task, form);
        Replacement wish = replacements.find(ServiceView.id(task)).orElseThrow();
        form.put("nominatedBy", view.who(wish.nominatedBy()));
        form.put("nominatedAt", view.time(wish.nominatedAt()));
        if (wish.nominee() == null) {
            form.put("noneReason", Objects.requireNonNull(wish.noneReason()));
        } else {
            form.put("nominee", nominee(wish, wish.nominee()));
            form.put("judgement", Objects.requireNonNull(wish.judgement()));
        }
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        String id = ServiceView.id(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            replacements.sendBack(id, judgement.opinion(), task.actor());
            return Map.ofEntries(SecondmentServing.REPLACEMENT.is(judgement.decision()));
        }
        Map<String, Object> facts = new HashMap<>();
        replacements
                .confirm(id, judgement.remark(), task.actor())
                .ifPresent(
                        replacement -> facts.putAll(Map.ofEntries(SecondmentServing.REPLACEMENT_ID.is(replacement))));
        String answer = facts.isEmpty() ? SecondmentServing.NOBODY : SecondmentServing.NOMINATE_ONE;
        facts.putAll(Map.ofEntries(SecondmentServing.REPLACEMENT.is(answer)));
        return facts;
    }

    private String nominee(Replacement wish, String staffNumber) {
        String name = teachers.find(staffNumber).map(one -> one.name()).orElse(staffNumber);
        String day = wish.startsOn() == null ? "" : "，拟" + ChineseDates.date(wish.startsOn()) + "到岗";
        return name + "（" + staffNumber + "），" + wish.post() + day + (wish.volunteer() ? "，自愿支教" : "");
    }
}
