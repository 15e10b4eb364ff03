package cn.xieshou.summary;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.AwaitedMatter;
import cn.xieshou.pairing.AwaitedPeriod;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.Ending;
import cn.xieshou.pairing.EndsMatters;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.util.List;
import org.springframework.stereotype.Component;

/** A summary that the section has not read when a pairing ends is not waited for any more; its text stays readable (R-FIN-3). */
@Component
class SummariesEnd implements EndsMatters {

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
    public AwaitedMatter matter() {
        return AwaitedMatter.SUMMARY;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing, AwaitedPeriod period) {
        return open(pairing, period).stream()
                .map(one -> UnderWay.of(
                        one.subject(),
                        one.state().label(),
                        one.state().sent() ? "不再阅评，不计入全县总结，文本保留" : "不再报送和阅评，已有文本保留"))
                .toList();
    }

    @Override
    public void end(Pairing pairing, AwaitedPeriod period, Ending ending) {
        for (SchoolSummary one : open(pairing, period)) {
            table.state(one.id(), SummaryState.DISSOLVED);
            trail.add(pairing.id(), ending.by(), Act.ENDED, one.subject(), null, ending.words());
        }
    }

    private List<SchoolSummary> open(Pairing pairing, AwaitedPeriod period) {
        return table.ofPairing(pairing.id()).stream()
                .filter(one -> one.state().isOpen() && period.covers(one.schoolYear()))
                .toList();
    }
}
