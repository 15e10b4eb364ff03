package cn.xieshou.annualplan;

import cn.xieshou.matter.CaseStanding;
import cn.xieshou.pairing.Pairings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a plan is filed by now, and by whose hands it still has to go (R-PLN-1, R-PLN-3). */
@Component
class PlanStanding implements CaseStanding {

    private final AnnualPlans plans;
    private final Pairings pairings;

    PlanStanding(AnnualPlans plans, Pairings pairings) {
        this.plans = plans;
        this.pairings = pairings;
    }

    @Override
    public String processKey() {
        return AnnualPlanFiling.PROCESS;
    }

    @Override
    public List<String> of(String businessKey, int schoolYear) {
        return plans.find(new PlanId(businessKey, schoolYear)).map(this::words).orElse(List.of());
    }

    private List<String> words(AnnualPlan plan) {
        String section = PlanWay.section(plan, pairings.get(plan.id().pairingId()));
        return switch (plan.state()) {
            case FILED -> List.of("已备案，备案号" + plan.number() + "。", PlanWay.line(plan));
            case REVIEWING -> List.of("已报到教育局，还没有备案：由" + section + "审核。", PlanWay.line(plan));
            case MISSING, DRAFTING, RETURNED -> List.of(PlanWay.words(plan, section), PlanWay.line(plan));
            case EXEMPT, DISSOLVED -> List.of();
        };
    }
}
