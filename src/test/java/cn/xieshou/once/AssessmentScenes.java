package cn.xieshou.once;

import cn.xieshou.assessment.AssessmentWalk;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens on the page of a final assessment. */
@Component
class AssessmentScenes implements Scenes {

    private final AssessmentWalk walk;

    AssessmentScenes(AssessmentWalk walk) {
        this.walk = walk;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of("/assessments/{id}/appeal", this::appeal);
    }

    private Attempt appeal() {
        Pairing pairing = walk.begin();
        walk.published(pairing);
        String page = "/assessments/" + walk.of(pairing).id();
        return Attempt.of(EvaluationWalk.principal(pairing, Side.RECIPIENT), page, page + "/appeal");
    }
}
