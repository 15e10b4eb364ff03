package cn.xieshou.annualplan;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Plans that are neither filed nor exempt end with their pairing (R-FIN-3). */
@Component
class PlansEnd implements EndsWithPairing {

    private final PlanRepository table;
    private final Trail trail;
    private final Clock clock;

    PlansEnd(PlanRepository table, Trail trail, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.ANNUAL_PLANS;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing) {
        return open(pairing).stream()
                .map(plan -> UnderWay.of(plan.id().subject(), plan.state().label(), "不再报备，已有文本保留"))
                .toList();
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        for (AnnualPlan plan : open(pairing)) {
            table.dissolved(plan.id(), clock.instant());
            trail.add(
                    pairing.id(), dissolution.decidedBy(), Act.ENDED, plan.id().subject(), null, Dissolution.WITH_IT);
        }
    }

    private List<AnnualPlan> open(Pairing pairing) {
        return table.ofPairing(pairing.id()).stream()
                .filter(plan -> !plan.state().isClosed())
                .toList();
    }
}
