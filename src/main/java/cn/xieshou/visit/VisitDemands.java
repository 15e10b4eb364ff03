package cn.xieshou.visit;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.rectification.DemandOrigin;
import cn.xieshou.rectification.DemandSource;
import cn.xieshou.shared.ChineseDates;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a visit has found may be demanded to be put right (R-EVA-2). */
@Component
class VisitDemands implements DemandOrigin {

    private final VisitRepository table;
    private final Directory directory;

    VisitDemands(VisitRepository table, Directory directory) {
        this.table = table;
        this.directory = directory;
    }

    @Override
    public DemandSource source() {
        return DemandSource.VISIT;
    }

    @Override
    public Optional<Said> of(Pairing pairing, String sourceId) {
        return table.find(sourceId)
                .filter(one -> one.pairingId().equals(pairing.id()) && one.demands())
                .map(one -> new Said(facts(one), one.found(), one.side(), one.path()));
    }

    private String facts(Visit one) {
        return ChineseDates.date(one.visitedOn()) + "走访" + directory.schoolName(one.school()) + "（" + one.id() + "），查看："
                + one.looked();
    }
}
