package cn.xieshou.annualplan;

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
    public List<Withdrawable> each(String businessKey) {
        return plans.ofPairing(businessKey).stream()
                .<Withdrawable>map(plan -> new OfOneYear(plan.id()))
                .toList();
    }

    @Override
    public boolean mayWithdraw(String businessKey, String account) {
        return each(businessKey).stream().anyMatch(one -> one.mayWithdraw(businessKey, account));
    }

    @Override
    public void withdraw(String businessKey, String account) {
        each(businessKey).stream()
                .filter(one -> one.mayWithdraw(businessKey, account))
                .forEach(one -> one.withdraw(businessKey, account));
    }

    @Override
    public String what(String businessKey) {
        return "《" + PlanId.WHAT + "》";
    }

    private final class OfOneYear implements Withdrawable {

        private final PlanId id;

        OfOneYear(PlanId id) {
            this.id = id;
        }

        @Override
        public boolean mayWithdraw(String businessKey, String account) {
            return desk.mayWithdraw(id, account);
        }

        @Override
        public void withdraw(String businessKey, String account) {
            desk.withdraw(id);
        }

        @Override
        public String what(String businessKey) {
            return id.subject();
        }
    }
}
