package cn.xieshou.rectification;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanLateness;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A yearly plan that is or was late may lead to a demand (R-EVA-2). */
@Component
class PlanDemands implements DemandOrigin {

    private final AnnualPlans plans;
    private final PlanLateness lateness;
    private final Clock clock;

    PlanDemands(AnnualPlans plans, PlanLateness lateness, Clock clock) {
        this.plans = plans;
        this.lateness = lateness;
        this.clock = clock;
    }

    @Override
    public DemandSource source() {
        return DemandSource.PLAN;
    }

    @Override
    public Optional<Said> of(Pairing pairing, String sourceId) {
        return AddressNumber.year(sourceId)
                .flatMap(year -> plans.find(new PlanId(pairing.id(), year.startYear())))
                .filter(plan -> plan.isOverdue(LocalDate.now(clock)))
                .map(this::said);
    }

    private Said said(AnnualPlan plan) {
        String due = plan.id().title() + "应于" + ChineseDates.date(plan.dueOn()) + "前报送，";
        String finding = due + (plan.receivedOn() == null ? "到现在没有报送" : "没有按期报送");
        String delay = lateness.of(plan).sentence();
        return new Said(
                plan.id().title() + "：" + plan.state().label() + (delay.isEmpty() ? "" : "，" + delay),
                List.of(finding),
                null,
                "/plans/" + plan.id().pairingId() + "/" + plan.id().schoolYear());
    }
}
