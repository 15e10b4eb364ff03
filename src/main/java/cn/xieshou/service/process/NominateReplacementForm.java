package cn.xieshou.service.process;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Teacher;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.service.EarlyEnd;
import cn.xieshou.service.EarlyEnds;
import cn.xieshou.service.Nomination;
import cn.xieshou.service.Replacement;
import cn.xieshou.service.ReplacementRules;
import cn.xieshou.service.Replacements;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The home principal nominates who replaces a teacher who left early, or says why nobody can (R-SEC-2, R-SEC-4). */
@Component
class NominateReplacementForm implements TaskForm {

    private final Replacements replacements;
    private final ReplacementRules rules;
    private final EarlyEnds ends;
    private final ServiceView view;
    private final PairingParties parties;

    NominateReplacementForm(
            Replacements replacements,
            ReplacementRules rules,
            EarlyEnds ends,
            ServiceView view,
            PairingParties parties) {
        this.replacements = replacements;
        this.rules = rules;
        this.ends = ends;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "nominate-replacement";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, Side.SUPPORTING);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Map<String, Object> form = view.head(task);
        Secondment left = view.of(task);
        form.put("ended", ended(left, ends));
        view.exchange(task, form);
        form.put(
                "teachers",
                rules.choice(left).stream()
                        .map(teacher -> Map.of("value", teacher.staffNumber(), "label", label(teacher)))
                        .toList());
        String post = left.post();
        if (post != null) {
            form.put("post", post);
        }
        form.put("startsOn", rules.soonest(left).toString());
        replacements.find(left.id()).ifPresent(before -> again(before, form));
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        String decision = Judgement.of(values).decision();
        if (SecondmentServing.NOBODY.equals(decision)) {
            replacements.nobody(ServiceView.id(task), values.text("noneReason"), task.actor());
        } else {
            replacements.nominate(ServiceView.id(task), nomination(values), task.actor());
        }
        return Map.ofEntries(SecondmentServing.REPLACEMENT.is(decision));
    }

    /** «最后任教日2026年11月6日，原因：因病»; «考核不合格，2027—2028学年由他人接替» */
    static String ended(Secondment left, EarlyEnds ends) {
        if (left.state() == SecondmentState.FAILED) {
            return "考核不合格，" + left.replacementYear().label() + "由他人接替";
        }
        String reason = ends.of(left.id()).stream()
                .filter(one -> one.state() == EarlyEnd.State.APPROVED)
                .map(EarlyEnd::reason)
                .findFirst()
                .orElse("");
        return "最后任教日" + ChineseDates.date(Objects.requireNonNull(left.endsOn())) + "，原因：" + reason;
    }

    private static Nomination nomination(FormValues values) {
        return new Nomination(
                values.text("nominee"),
                values.text("post"),
                values.date("startsOn"),
                values.flag("volunteer"),
                values.flag("sound"),
                values.flag("capable"));
    }

    private static void again(Replacement before, Map<String, Object> form) {
        if (before.returnOpinion() != null) {
            form.put("returnOpinion", before.returnOpinion());
        }
        if (before.nominee() != null) {
            form.put("nominee", before.nominee());
            form.put("post", Objects.requireNonNull(before.post()));
            form.put("startsOn", String.valueOf(before.startsOn()));
        }
    }

    private static String label(Teacher teacher) {
        String backbone = teacher.backbone() == Backbone.NONE
                ? ""
                : "，" + teacher.backbone().label() + "骨干";
        return teacher.name() + "（" + teacher.staffNumber() + "，" + teacher.subject() + backbone + "，农村任教"
                + teacher.ruralYears() + "年）";
    }
}
