package cn.xieshou.selection;

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

/** Selections that have not come to a result end with their pairing: nobody is sent, publicity stops (R-FIN-3). */
@Component
class SelectionsEnd implements EndsWithPairing {

    private static final String WHAT = "支教选派";

    private final SelectionRepository table;
    private final Selections selections;
    private final ObjectionRepository objections;
    private final Trail trail;
    private final Clock clock;

    SelectionsEnd(
            SelectionRepository table,
            Selections selections,
            ObjectionRepository objections,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.selections = selections;
        this.objections = objections;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.SELECTIONS;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing) {
        return open(pairing).stream()
                .map(one -> UnderWay.of(one.key().titled(WHAT), one.step().label(), "不再选派，已推荐的人选不派出"))
                .toList();
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        for (Selection one : open(pairing)) {
            one.openObjections()
                    .forEach(objection -> objections.dropped(
                            objection.id(), Dissolution.WITH_IT, dissolution.decidedBy(), clock.instant()));
            table.clearReturn(one.key());
            selections.enter(one.key(), SelectionStep.DISSOLVED);
            trail.add(
                    pairing.id(),
                    dissolution.decidedBy(),
                    Act.ENDED,
                    one.key().titled(WHAT),
                    null,
                    Dissolution.WITH_IT);
        }
    }

    private List<Selection> open(Pairing pairing) {
        return table.ofPairing(pairing.id()).stream()
                .filter(one -> !one.step().over())
                .toList();
    }
}
