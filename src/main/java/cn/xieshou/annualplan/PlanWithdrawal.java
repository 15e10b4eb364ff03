package cn.xieshou.annualplan;

import cn.xieshou.matter.Submission;
import cn.xieshou.matter.Withdrawable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Taking back a submitted plan, from the page of its pairing or its own; each school year's plan by itself. */
@Component
class PlanWithdrawal implements Withdrawable {

    private final AnnualPlans plans;
    private final PlanActions actions;

    PlanWithdrawal(AnnualPlans plans, PlanActions actions) {
        this.plans = plans;
        this.actions = actions;
    }

    @Override
    public List<Submission> submitted(String businessKey, String account) {
        return plans.ofPairing(businessKey).stream()
                .filter(plan -> actions.mayWithdraw(plan, account))
                .map(AnnualPlan::id)
                .map(id -> new Submission(id.subject(), () -> actions.withdraw(id)))
                .toList();
    }
}
