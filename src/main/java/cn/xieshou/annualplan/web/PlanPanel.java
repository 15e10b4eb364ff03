package cn.xieshou.annualplan.web;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanRow;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The plans of a pairing on its page, the newest school year first. */
@Component
@Order(10)
class PlanPanel implements PairingPanel {

    private final AnnualPlans plans;
    private final Clock clock;

    PlanPanel(AnnualPlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public PairingTab tab() {
        return PairingTab.YEARS;
    }

    @Override
    public String template() {
        return "annualplan/panel";
    }

    @Override
    public @Nullable Object of(Pairing pairing, String account) {
        List<PlanRow> rows =
                plans.ofPairing(pairing.id()).stream().map(this::row).toList();
        return rows.isEmpty() ? null : rows;
    }

    private PlanRow row(AnnualPlan plan) {
        return new PlanRow(plan.id(), plan.id().title(), "", "", "", "", plan, plan.isOverdue(LocalDate.now(clock)));
    }
}
