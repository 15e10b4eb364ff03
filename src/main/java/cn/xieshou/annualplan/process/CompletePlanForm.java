package cn.xieshou.annualplan.process;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.Consenter;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanReturns;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The recipient's liaison completes the draft and agrees to it, or returns it (R-PLN-1). */
@Component
class CompletePlanForm extends JudgePlanForm {

    private final PairingParties parties;

    CompletePlanForm(AnnualPlans plans, PlanReturns returns, PlanView view, PairingParties parties) {
        super(plans, returns, view);
        this.parties = parties;
    }

    @Override
    public String key() {
        return "complete-plan";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, Side.RECIPIENT);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        AnnualPlan plan = plans.get(AnnualPlanFiling.plan(task));
        Map<String, Object> form = view.toJudge(plan);
        view.write(form, plan.id(), PlanView.draft(plan.text().text()));
        return form;
    }

    @Override
    void agree(PlanId id, TaskRef task, FormValues values, String check, String remark) {
        plans.complete(id, view.read(values), task.actor(), check, remark);
    }

    @Override
    void sendBack(PlanId id, TaskRef task, FormValues values, String opinion) {
        returns.bySchool(id, Consenter.RECIPIENT_LIAISON, task.actor(), opinion);
    }
}
