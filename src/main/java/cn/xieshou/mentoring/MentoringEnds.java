package cn.xieshou.mentoring;

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

/** Mentoring without a result ends with its pairing; plans, summaries and days stay readable (R-FIN-3). */
@Component
class MentoringEnds implements EndsMatters {

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
    public AwaitedMatter matter() {
        return AwaitedMatter.MENTORING;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing, AwaitedPeriod period) {
        return open(pairing, period).stream()
                .map(year -> UnderWay.of(year.key().subject(), year.state().label(), "师徒结对结束，计划、小结和指导天数留在案卷里"))
                .toList();
    }

    @Override
    public void end(Pairing pairing, AwaitedPeriod period, Ending ending) {
        for (MentoringYear year : open(pairing, period)) {
            table.state(year.id(), MentoringState.DISSOLVED);
            int pairs = mentorships.dissolved(
                    year.id(), ending.notAfter(year.key().year().lastDay()));
            trail.add(
                    pairing.id(),
                    ending.by(),
                    Act.ENDED,
                    year.key().subject(),
                    null,
                    ending.words() + (pairs == 0 ? "" : "：" + pairs + "对"));
        }
    }

    private List<MentoringYear> open(Pairing pairing, AwaitedPeriod period) {
        return table.ofPairing(pairing.id()).stream()
                .filter(year -> !year.state().over() && period.covers(year.key().schoolYear()))
                .toList();
    }
}
