package cn.xieshou.annualplan.process;

import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.Party;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskRef;
import org.springframework.stereotype.Component;

/** A principal agrees to the plan for the school, or returns it (R-PLN-1). */
@Component
class AgreePlanForm extends JudgePlanForm {

    AgreePlanForm(AnnualPlans plans, PlanView view) {
        super(plans, view);
    }

    @Override
    public String key() {
        return "agree-plan";
    }

    @Override
    String agree(PlanId id, TaskRef task, FormValues values, String check, String remark) {
        return fact(plans.agree(id, party(task), task.actor(), check, remark));
    }

    @Override
    void sendBack(PlanId id, TaskRef task, FormValues values, String opinion) {
        plans.sendBack(id, party(task), task.actor(), opinion);
    }

    private static Party party(TaskRef task) {
        return AnnualPlanFiling.AGREE_SUPPORTING.equals(task.taskKey())
                ? Party.SUPPORTING_PRINCIPAL
                : Party.RECIPIENT_PRINCIPAL;
    }
}
