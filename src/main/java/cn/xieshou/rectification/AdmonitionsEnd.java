package cn.xieshou.rectification;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import cn.xieshou.register.Condition;
import cn.xieshou.workflow.Instances;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Admonitions that were not over when a pairing ends early (R-EVA-3, R-FIN-3); nothing of them is told to both schools. */
@Component
@Order(AdmonitionsEnd.AFTER_RECTIFICATIONS)
class AdmonitionsEnd implements EndsWithPairing {

    static final int AFTER_RECTIFICATIONS = 2;

    private final AdmonitionRepository table;
    private final Instances instances;
    private final Trail trail;
    private final Clock clock;

    AdmonitionsEnd(AdmonitionRepository table, Instances instances, Trail trail, Clock clock) {
        this.table = table;
        this.instances = instances;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.RECTIFICATIONS;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing) {
        return List.of();
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        table.of(Condition.of("a.pairing_id = :pairing", "pairing", pairing.id())
                        .and(Condition.of("a.state in (:open)", "open", AdmonitionState.open())))
                .forEach(one -> end(one, dissolution));
    }

    private void end(Admonition one, Dissolution dissolution) {
        instances.end(one.id(), Dissolution.WITH_IT);
        table.over(one.id(), AdmonitionState.DISSOLVED, Dissolution.WITH_IT, LocalDate.now(clock));
        trail.add(one.id(), dissolution.decidedBy(), Act.ENDED, "《效能告诫》", null, Dissolution.WITH_IT);
    }
}
