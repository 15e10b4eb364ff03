package cn.xieshou.annualplan.process;

import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.Consenter;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanReturns;
import cn.xieshou.files.PaperSignatures;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import org.springframework.stereotype.Component;

/** A principal agrees to the plan for the school, or returns it (R-PLN-1). */
@Component
class AgreePlanForm extends JudgePlanForm {

    private final PairingParties parties;
    private final PaperSignatures paper;

    AgreePlanForm(
            AnnualPlans plans, PlanReturns returns, PlanView view, PairingParties parties, PaperSignatures paper) {
        super(plans, returns, view);
        this.parties = parties;
        this.paper = paper;
    }

    @Override
    public String key() {
        return "agree-plan";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return consenter(task) == Consenter.SUPPORTING_PRINCIPAL
                ? parties.principal(task, Side.SUPPORTING)
                : parties.principal(task, Side.RECIPIENT);
    }

    /** The text stays: what the other school's principal agreed to still stands, or does not. */
    @Override
    public boolean leaves(String condition, TaskRef task) {
        return consenter(task) == Consenter.SUPPORTING_PRINCIPAL
                && AnnualPlanFiling.asksFor(Consenter.RECIPIENT_PRINCIPAL, condition);
    }

    @Override
    void agree(PlanId id, TaskRef task, FormValues values, String check, String remark) {
        plans.agree(id, consenter(task), task.actor(), check, remark, paper.read(task, values));
    }

    @Override
    void sendBack(PlanId id, TaskRef task, FormValues values, String opinion) {
        returns.bySchool(id, consenter(task), task.actor(), opinion);
    }

    private static Consenter consenter(TaskRef task) {
        return AnnualPlanFiling.AGREE_SUPPORTING.equals(task.taskKey())
                ? Consenter.SUPPORTING_PRINCIPAL
                : Consenter.RECIPIENT_PRINCIPAL;
    }
}
