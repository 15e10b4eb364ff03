package cn.xieshou.meeting;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.util.List;
import org.springframework.stereotype.Component;

/** What joint meetings decided and nobody has done ends with the pairing; it is marked so (R-ACT-1, R-FIN-3). */
@Component
class DecisionsEnd implements EndsWithPairing {

    private static final String SUBJECT = "《联席会议议定事项》";

    private final DecisionRepository table;
    private final Trail trail;

    DecisionsEnd(DecisionRepository table, Trail trail) {
        this.table = table;
        this.trail = trail;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.ACTIVITIES;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing) {
        int open = table.openCount(pairing.id());
        return open == 0 ? List.of() : List.of(UnderWay.of(SUBJECT, open + "项未落实", "不再落实，会议记录保留"));
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        int open = table.dissolved(pairing.id());
        if (open > 0) {
            trail.add(
                    pairing.id(),
                    dissolution.decidedBy(),
                    Act.ENDED,
                    SUBJECT,
                    null,
                    Dissolution.WITH_IT + "：" + open + "项未落实");
        }
    }
}
