package cn.xieshou.ledger;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the other school has not stood by when a pairing ends early stays in the ledger as it is (R-ACT-1, R-FIN-3). */
@Component
class ActivitiesEnd implements EndsWithPairing {

    private final ActivityRepository table;
    private final Trail trail;

    ActivitiesEnd(ActivityRepository table, Trail trail) {
        this.table = table;
        this.trail = trail;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.ACTIVITIES;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing) {
        int open = table.open(pairing.id());
        return open == 0 ? List.of() : List.of(UnderWay.of("《帮扶活动台账》", open + "条未核对", "不再核对，照登记的样子留在台账里"));
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        int open = table.dissolved(pairing.id());
        if (open > 0) {
            trail.add(
                    pairing.id(),
                    dissolution.decidedBy(),
                    Act.ENDED,
                    "《帮扶活动台账》",
                    null,
                    Dissolution.WITH_IT + "：" + open + "条未核对");
        }
    }
}
