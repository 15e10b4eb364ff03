package cn.xieshou.annualplan;

import cn.xieshou.matter.Submission;
import cn.xieshou.matter.Withdrawable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Taking back a submitted plan, from the page of its pairing or its own; each school year's plan by itself. */
@Component
class PlanWithdrawal implements Withdrawable {

    private final AnnualPlans plans;
    private final PlanActions desk;

    PlanWithdrawal(AnnualPlans plans, PlanActions desk) {
        this.plans = plans;
        this.desk = desk;
    }

    @Override
    public List<Submission> submitted(String businessKey, String account) {
        return plans.ofPairing(businessKey).stream()
                .filter(plan -> desk.mayWithdraw(plan, account))
                .map(AnnualPlan::id)
                .map(id -> new Submission(id.subject(), () -> desk.withdraw(id)))
                .toList();
    }
}
