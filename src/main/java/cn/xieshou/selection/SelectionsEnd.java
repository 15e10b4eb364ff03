package cn.xieshou.selection;

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

/** Selections that have not come to a result end with their pairing: nobody is sent, publicity stops (R-FIN-3). */
@Component
class SelectionsEnd implements EndsMatters {

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
    public AwaitedMatter matter() {
        return AwaitedMatter.SELECTION;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing, AwaitedPeriod period) {
        return open(pairing, period).stream()
                .map(one -> UnderWay.of(one.key().titled(WHAT), one.step().label(), "不再选派，已推荐的人选不派出"))
                .toList();
    }

    @Override
    public void end(Pairing pairing, AwaitedPeriod period, Ending ending) {
        for (Selection one : open(pairing, period)) {
            one.openObjections()
                    .forEach(objection ->
                            objections.dropped(objection.id(), ending.words(), ending.by(), clock.instant()));
            table.clearReturn(one.key());
            selections.enter(one.key(), SelectionStep.DISSOLVED);
            trail.add(pairing.id(), ending.by(), Act.ENDED, one.key().titled(WHAT), null, ending.words());
        }
    }

    private List<Selection> open(Pairing pairing, AwaitedPeriod period) {
        return table.ofPairing(pairing.id()).stream()
                .filter(one -> !one.step().over() && period.covers(one.key().schoolYear()))
                .toList();
    }
}
