package cn.xieshou.summary;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.util.List;
import org.springframework.stereotype.Component;

/** A summary that the section has not read when a pairing ends is not waited for any more; its text stays readable (R-FIN-3). */
@Component
class SummariesEnd implements EndsWithPairing {

    private final SummaryRepository table;
    private final Trail trail;

    SummariesEnd(SummaryRepository table, Trail trail) {
        this.table = table;
        this.trail = trail;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.SUMMARIES;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing) {
        return open(pairing).stream()
                .map(one -> UnderWay.of(one.subject(), one.state().label(), "不再报送和阅评，已有文本保留"))
                .toList();
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        for (SchoolSummary one : open(pairing)) {
            table.state(one.id(), SummaryState.DISSOLVED);
            trail.add(pairing.id(), dissolution.decidedBy(), Act.ENDED, one.subject(), null, Dissolution.WITH_IT);
        }
    }

    private List<SchoolSummary> open(Pairing pairing) {
        return table.ofPairing(pairing.id()).stream()
                .filter(one -> one.state().isOpen())
                .toList();
    }
}
