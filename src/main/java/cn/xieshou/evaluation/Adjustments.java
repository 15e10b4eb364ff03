package cn.xieshou.evaluation;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to change next term: written down by the supporting school, acknowledged by the recipient (R-EVA-1). */
@Service
@Transactional
public class Adjustments {

    private final EvaluationRepository table;
    private final ApprovalRules rules;
    private final Trail trail;
    private final Clock clock;

    Adjustments(EvaluationRepository table, ApprovalRules rules, Trail trail, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    public void write(Evaluation one, String adjustment, String actor) {
        Act act = one.adjustedBy() == null ? Act.SUBMITTED : Act.RESUBMITTED;
        table.set(
                one.id(),
                EvaluationState.ACKNOWLEDGING,
                Map.of("adjustment", adjustment, "adjusted_by", actor, "adjusted_at", clock.instant()));
        trail.add(one.pairingId(), actor, act, subject(one), null);
    }

    public void acknowledge(Evaluation one, String actor, @Nullable String remark) {
        rules.refuseOwn(String.valueOf(one.adjustedBy()), actor);
        table.set(one.id(), EvaluationState.CLOSED, Map.of("closed_at", clock.instant()));
        trail.add(one.pairingId(), actor, Act.CONFIRMED, subject(one), remark);
    }

    public void sendBack(Evaluation one, String actor, String opinion) {
        table.set(one.id(), EvaluationState.ADJUSTING, Map.of("return_opinion", opinion));
        trail.add(one.pairingId(), actor, Act.RETURNED, subject(one), opinion);
    }

    private static String subject(Evaluation one) {
        return "《" + one.key().label() + "评估后的工作调整》";
    }
}
