package cn.xieshou.renewal.process;

import cn.xieshou.directory.Parties;
import cn.xieshou.pairing.Cycles;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.programme.Programme;
import cn.xieshou.renewal.Outcome;
import cn.xieshou.renewal.Renewal;
import cn.xieshou.renewal.RenewalCase;
import cn.xieshou.renewal.Renewals;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The office decides whether a pairing is renewed, and in which programme its next cycle runs (R-FIN-3). */
@Component
class DecideRenewalForm implements TaskForm {

    private static final String NEXT = "nextProgramme";

    private static final String NONE_LEFT = "现在没有尚未期满的帮扶项目。要续签的，请先在“帮扶项目”里新建下一周期的项目，或者延长原项目。";
    private static final String OTHERS_LEFT = "原帮扶项目已经期满。要续签的，请选择下一周期的帮扶项目；没有合适的，请先在“帮扶项目”里新建，或者延长原项目。";

    private final Renewals renewals;
    private final Cycles cycles;
    private final RenewalView view;

    DecideRenewalForm(Renewals renewals, Cycles cycles, RenewalView view) {
        this.renewals = renewals;
        this.cycles = cycles;
        this.view = view;
    }

    @Override
    public String key() {
        return "decide-renewal";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.office();
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Pairing pairing = view.pairing(task);
        Renewal one = renewals.get(pairing.id());
        Map<String, Object> form = view.head(pairing);
        form.put("wishes", one.wishesInWords(side -> view.school(pairing.school(side))));
        form.put("proposal", one.proposal() == null ? "" : one.proposal().label());
        form.put("reason", one.reason() == null ? "" : one.reason());
        List<Programme> open = cycles.open();
        form.put(
                "programmes",
                open.stream()
                        .map(programme -> Map.of("value", programme.code(), "label", programme.name()))
                        .toList());
        boolean goesOn = open.stream().anyMatch(programme -> programme.code().equals(pairing.programme()));
        if (goesOn) {
            form.put(NEXT, pairing.programme());
        }
        form.put("programmeNote", goesOn ? "" : open.isEmpty() ? NONE_LEFT : OTHERS_LEFT);
        if (one.proposal() != null) {
            form.put(Judgement.FIELD, one.proposal().name());
        }
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Pairing pairing = view.pairing(task);
        Outcome decision = Outcome.valueOf(values.text(Judgement.FIELD));
        String opinion = Judgement.opinion(values);
        if (decision != renewals.get(pairing.id()).proposal() && opinion.isEmpty()) {
            throw new FormRefused("opinion", "意见", "与系统建议不同，请写明理由");
        }
        String programme = decision == Outcome.RENEWED ? next(values) : null;
        renewals.decide(pairing.id(), decision, programme, opinion, task.actor());
        return Map.ofEntries(RenewalCase.RENEWAL.is(decision.label()));
    }

    /** @throws FormRefused unless a cycle can begin in it today */
    private String next(FormValues values) {
        String code = Text.clean(values.optionalText(NEXT));
        if (code.isEmpty()) {
            throw new FormRefused(NEXT, "下一周期的帮扶项目", "请选择下一周期的帮扶项目");
        }
        if (cycles.open().stream().noneMatch(one -> one.code().equals(code))) {
            throw new FormRefused(NEXT, "下一周期的帮扶项目", "这个帮扶项目已经期满，请选择其他项目");
        }
        return code;
    }
}
