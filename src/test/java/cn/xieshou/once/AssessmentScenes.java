package cn.xieshou.once;

import cn.xieshou.assessment.AssessmentWalk;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.pairing.AwaitedWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PairingWalk;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens on the page of a final assessment. */
@Component
class AssessmentScenes implements Scenes {

    private final AssessmentWalk walk;
    private final AwaitedWalk awaited;

    AssessmentScenes(AssessmentWalk walk, AwaitedWalk awaited) {
        this.walk = walk;
        this.awaited = awaited;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of("/assessments/{id}/appeal", this::appeal, "/pairings/{id}/awaited/{matter}", this::stop);
    }

    private Attempt appeal() {
        Pairing pairing = walk.begin();
        walk.published(pairing);
        String page = "/assessments/" + walk.of(pairing).id();
        return Attempt.of(EvaluationWalk.principal(pairing, Side.RECIPIENT), page, page + "/appeal");
    }

    private Attempt stop() {
        String page = AwaitedWalk.page(awaited.waiting());
        return Attempt.of(PairingWalk.OFFICE, page, page, Map.of("reason", "经办人调离", "confirmed", "yes"));
    }
}
