package cn.xieshou.agreement.process;

import cn.xieshou.agreement.Agreement;
import cn.xieshou.agreement.Agreements;
import cn.xieshou.agreement.Signatory;
import cn.xieshou.directory.Parties;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.Decision;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Arrays;
import java.util.Map;

/** What agreeing, signing, countersigning and reviewing have in common: read the whole text, then approve or return it. */
abstract class JudgementForm implements TaskForm {

    private final Agreements agreements;
    private final Pairings pairings;
    private final AgreementView view;
    private final PairingParties parties;

    JudgementForm(Agreements agreements, Pairings pairings, AgreementView view, PairingParties parties) {
        this.agreements = agreements;
        this.pairings = pairings;
        this.view = view;
        this.parties = parties;
    }

    /** In whose place the task is done. */
    abstract Signatory signatory(TaskRef task);

    /** Refuses an approval that the form does not allow. */
    void checkApproval(FormValues values) {}

    /** Whether it was signed on paper; only principals do. */
    boolean onPaper(TaskRef task, FormValues values) {
        return false;
    }

    /** A school leaves the text: who of the others has agreed to it or signed it still has. The office may ask one of them again. */
    @Override
    public boolean leaves(String condition, TaskRef task) {
        Signatory here = signatory(task);
        return !here.isOffice()
                && Arrays.stream(Signatory.values())
                        .filter(one -> one != here)
                        .anyMatch(one -> condition.contains("agreementSteps.stands('" + one.fact() + "'"));
    }

    @Override
    public TaskParty party(TaskRef task) {
        return switch (signatory(task)) {
            case RECIPIENT_LIAISON -> parties.liaison(task, Side.RECIPIENT);
            case SUPPORTING_PRINCIPAL -> parties.principal(task, Side.SUPPORTING);
            case RECIPIENT_PRINCIPAL -> parties.principal(task, Side.RECIPIENT);
            case OFFICE, OFFICE_REVIEW -> Parties.office();
        };
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Pairing pairing = pairings.get(Fact.PAIRING_ID.from(task));
        Agreement agreement = agreement(pairing.id());
        Map<String, Object> form = view.toJudge(pairing, agreement);
        if (signatory(task) == Signatory.OFFICE) {
            form.put("earlierSteps", view.earlierSteps(agreement));
        }
        return form;
    }

    @Override
    public Map<String, ReadableText> readable(TaskRef task) {
        return Map.of(
                AgreementView.TEXT,
                AgreementView.readable(
                        agreement(Fact.PAIRING_ID.from(task)).draft().text()));
    }

    private Agreement agreement(String pairing) {
        return agreements.ofPairing(pairing).orElseThrow(() -> new IllegalStateException("no agreement of " + pairing));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Judgement judgement = Judgement.of(values);
        Decision decision = Decision.of(judgement);
        if (decision == Decision.RETURNED_TO_STEP) {
            askAgain(task, values, judgement.opinion());
        } else if (judgement.returns()) {
            agreements.sendBack(Fact.PAIRING_ID.from(task), signatory(task), task.actor(), judgement.opinion());
        } else {
            approve(task, values, judgement.remark());
        }
        return decision.facts();
    }

    private void askAgain(TaskRef task, FormValues values, String opinion) {
        String signatory = Text.clean(values.optionalText("returnTo"));
        agreements.askAgain(Fact.PAIRING_ID.from(task), signatory, task.actor(), opinion);
    }

    private void approve(TaskRef task, FormValues values, String remark) {
        checkApproval(values);
        agreements.approve(
                Fact.PAIRING_ID.from(task),
                signatory(task),
                task.actor(),
                Text.clean(values.optionalText("textCheck")),
                remark,
                onPaper(task, values));
    }
}
