package cn.xieshou.mentoring;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mentoring without a result ends with its pairing; plans, summaries and days stay readable (R-FIN-3). */
@Component
class MentoringEnds implements EndsWithPairing {

    private final MentoringRepository table;
    private final MentorshipRepository mentorships;
    private final Trail trail;

    MentoringEnds(MentoringRepository table, MentorshipRepository mentorships, Trail trail) {
        this.table = table;
        this.mentorships = mentorships;
        this.trail = trail;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.MENTORING;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing) {
        return open(pairing).stream()
                .map(year -> UnderWay.of(year.key().subject(), year.state().label(), "师徒结对结束，计划、小结和指导天数留在案卷里"))
                .toList();
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        for (MentoringYear year : open(pairing)) {
            table.state(year.id(), MentoringState.DISSOLVED);
            int pairs = mentorships.dissolved(year.id(), dissolution.lastDay());
            trail.add(
                    pairing.id(),
                    dissolution.decidedBy(),
                    Act.ENDED,
                    year.key().subject(),
                    null,
                    Dissolution.WITH_IT + (pairs == 0 ? "" : "：" + pairs + "对"));
        }
    }

    private List<MentoringYear> open(Pairing pairing) {
        return table.ofPairing(pairing.id()).stream()
                .filter(year -> !year.state().over())
                .toList();
    }
}
