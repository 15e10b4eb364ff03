package cn.xieshou.evaluation;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.util.List;
import org.springframework.stereotype.Component;

/** An evaluation under way ends with its pairing; what was decided before stays readable (R-FIN-3). */
@Component
class EvaluationsEnd implements EndsWithPairing {

    private final EvaluationRepository table;
    private final ExpertRepository experts;
    private final Trail trail;

    EvaluationsEnd(EvaluationRepository table, ExpertRepository experts, Trail trail) {
        this.table = table;
        this.experts = experts;
        this.trail = trail;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.EVALUATIONS;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing) {
        return open(pairing).stream()
                .map(one -> UnderWay.of(one.key().subject(), one.state().label(), "评估不再进行，数据表和已有的意见留在案卷里"))
                .toList();
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        for (Evaluation one : open(pairing)) {
            table.state(one.id(), EvaluationState.DISSOLVED);
            experts.end(one.id());
            trail.add(
                    pairing.id(), dissolution.decidedBy(), Act.ENDED, one.key().subject(), null, Dissolution.WITH_IT);
        }
    }

    private List<Evaluation> open(Pairing pairing) {
        return table.ofPairing(pairing.id()).stream()
                .filter(one -> !one.state().over())
                .toList();
    }
}
