package cn.xieshou.assessment;

import cn.xieshou.evaluation.WholeRounds;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An assessment under way ends with its pairing; what was written before stays readable (R-FIN-3). */
@Component
class AssessmentsEnd implements EndsWithPairing {

    private final AssessmentRepository table;
    private final AssessedSchoolRepository schools;
    private final WholeRounds rounds;
    private final Trail trail;

    AssessmentsEnd(AssessmentRepository table, AssessedSchoolRepository schools, WholeRounds rounds, Trail trail) {
        this.table = table;
        this.schools = schools;
        this.rounds = rounds;
        this.trail = trail;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.EVALUATIONS;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing) {
        return open(pairing).stream()
                .map(one -> UnderWay.of(one.subject(), one.state().label(), "评估不再进行，数据表、自评和总结留在案卷里"))
                .toList();
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        for (Assessment one : open(pairing)) {
            table.set(one.id(), AssessmentState.DISSOLVED, Map.of());
            schools.end(one.id());
            rounds.dissolve(one.id());
            trail.add(pairing.id(), dissolution.decidedBy(), Act.ENDED, one.subject(), null, Dissolution.WITH_IT);
        }
    }

    private List<Assessment> open(Pairing pairing) {
        return table.ofPairing(pairing.id()).stream()
                .filter(one -> !one.state().over())
                .toList();
    }
}
