package cn.xieshou.assessment;

import cn.xieshou.evaluation.WholeRounds;
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
import java.util.Map;
import org.springframework.stereotype.Component;

/** An assessment under way ends with its pairing, or is not waited for; what was written before stays readable (R-FIN-3). */
@Component
class AssessmentsEnd implements EndsMatters {

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
    public AwaitedMatter matter() {
        return AwaitedMatter.ASSESSMENT;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing, AwaitedPeriod period) {
        return open(pairing, period).stream()
                .map(one -> UnderWay.of(one.subject(), one.state().label(), "评估不再进行，数据表、自评和总结留在案卷里"))
                .toList();
    }

    /** Whoever confirmed the grades does not put an end to an appeal against them. */
    @Override
    public String whyNot(Pairing pairing, AwaitedPeriod period) {
        return open(pairing, period).stream().anyMatch(one -> one.state().published())
                ? "评定结果正在公示和申诉期内，不能终止；公示期满、申诉裁决后自动办结"
                : "";
    }

    @Override
    public void end(Pairing pairing, AwaitedPeriod period, Ending ending) {
        for (Assessment one : open(pairing, period)) {
            table.set(one.id(), AssessmentState.DISSOLVED, Map.of());
            schools.end(one.id());
            rounds.dissolve(one.id());
            trail.add(pairing.id(), ending.by(), Act.ENDED, one.subject(), null, ending.words());
        }
    }

    private List<Assessment> open(Pairing pairing, AwaitedPeriod period) {
        return table.ofPairing(pairing.id()).stream()
                .filter(one -> !one.state().over() && period.covers(one.schoolYear()))
                .toList();
    }
}
