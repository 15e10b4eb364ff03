package cn.xieshou.experience;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was not published when a pairing ends is not waited for any more; what was stays on the shelf (R-FIN-3). */
@Component
class ExperiencesEnd implements EndsWithPairing {

    private final ExperienceRepository table;
    private final Trail trail;

    ExperiencesEnd(ExperienceRepository table, Trail trail) {
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
                .map(one -> UnderWay.of(one.subject(), one.state().label(), "不再办理，已有文本保留"))
                .toList();
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        for (Experience one : open(pairing)) {
            table.over(one.id(), ExperienceState.DISSOLVED, Dissolution.WITH_IT);
            trail.add(pairing.id(), dissolution.decidedBy(), Act.ENDED, one.subject(), null, Dissolution.WITH_IT);
        }
    }

    private List<Experience> open(Pairing pairing) {
        return table.ofPairing(pairing.id()).stream()
                .filter(one -> one.state().isOpen())
                .toList();
    }
}
