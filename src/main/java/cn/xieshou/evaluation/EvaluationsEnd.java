package cn.xieshou.evaluation;

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
import java.util.Map;
import org.springframework.stereotype.Component;

/** An evaluation under way ends with its pairing, or is not waited for; what was decided before stays readable (R-FIN-3). */
@Component
class EvaluationsEnd implements EndsMatters {

    private final EvaluationRepository table;
    private final ExpertRepository experts;
    private final Trail trail;
    private final Clock clock;

    EvaluationsEnd(EvaluationRepository table, ExpertRepository experts, Trail trail, Clock clock) {
        this.table = table;
        this.experts = experts;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.EVALUATIONS;
    }

    @Override
    public AwaitedMatter matter() {
        return AwaitedMatter.EVALUATION;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing, AwaitedPeriod period) {
        return open(pairing, period).stream()
                .map(one -> UnderWay.of(one.key().subject(), one.state().label(), outcome(one, period)))
                .toList();
    }

    @Override
    public void end(Pairing pairing, AwaitedPeriod period, Ending ending) {
        for (Evaluation one : open(pairing, period)) {
            if (gradeStands(one, period)) {
                table.set(one.id(), EvaluationState.CLOSED, Map.of("closed_at", clock.instant()));
            } else {
                table.state(one.id(), EvaluationState.DISSOLVED);
            }
            experts.end(one.id());
            trail.add(pairing.id(), ending.by(), Act.ENDED, one.key().subject(), null, ending.words());
        }
    }

    /** A grade that both schools were told is not lost with what follows it: the cycle is judged by it (R-FIN-1). */
    private static boolean gradeStands(Evaluation one, AwaitedPeriod period) {
        return !period.isAny() && one.state().decided();
    }

    private static String outcome(Evaluation one, AwaitedPeriod period) {
        return gradeStands(one, period) ? "已评定的等次有效，不再复核和写下学期调整" : "评估不再进行，数据表和已有的意见留在案卷里";
    }

    private List<Evaluation> open(Pairing pairing, AwaitedPeriod period) {
        return table.ofPairing(pairing.id()).stream()
                .filter(one -> !one.state().over()
                        && period.covers(one.key().schoolYear(), one.key().term()))
                .toList();
    }
}
