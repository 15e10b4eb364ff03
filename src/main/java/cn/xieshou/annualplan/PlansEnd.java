package cn.xieshou.annualplan;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.AwaitedMatter;
import cn.xieshou.pairing.AwaitedPeriod;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.Ending;
import cn.xieshou.pairing.EndsMatters;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Plans that are neither filed nor exempt end with their pairing (R-FIN-3). */
@Component
class PlansEnd implements EndsMatters {

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
    public AwaitedMatter matter() {
        return AwaitedMatter.ANNUAL_PLAN;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing, AwaitedPeriod period) {
        return open(pairing, period).stream()
                .map(plan -> UnderWay.of(plan.id().subject(), plan.state().label(), "不再报备，已有文本保留"))
                .toList();
    }

    @Override
    public void end(Pairing pairing, AwaitedPeriod period, Ending ending) {
        for (AnnualPlan plan : open(pairing, period)) {
            table.dissolved(plan.id(), clock.instant());
            trail.add(pairing.id(), ending.by(), Act.ENDED, plan.id().subject(), null, ending.words());
        }
    }

    private List<AnnualPlan> open(Pairing pairing, AwaitedPeriod period) {
        return table.ofPairing(pairing.id()).stream()
                .filter(plan ->
                        !plan.state().isClosed() && period.covers(plan.id().schoolYear()))
                .toList();
    }
}
