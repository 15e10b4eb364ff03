package cn.xieshou.evaluation;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.shared.Side;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What both schools say to the result: each accepts it, or asks once for a second look while there is time (R-EVA-1). */
@Service
@Transactional
public class Readings {

    private final EvaluationRepository table;
    private final SchoolWords readings;
    private final Trail trail;
    private final Clock clock;

    Readings(EvaluationRepository table, SchoolWords readings, Trail trail, Clock clock) {
        this.table = table;
        this.readings = readings;
        this.trail = trail;
        this.clock = clock;
    }

    /** The supporting school's first. */
    @Transactional(readOnly = true)
    public List<Reading> of(long evaluation) {
        return readings.readings(evaluation);
    }

    /**
     * A school has read the result.
     *
     * @param reason why it asks for a second look; empty if it does not
     * @return whether either school has asked
     */
    public boolean read(Evaluation one, Side side, String reason, String actor) {
        table.lock(one.id());
        boolean asks = !reason.isEmpty();
        Reading.Answer answer = asks ? Reading.Answer.SECOND_LOOK : Reading.Answer.ACCEPTED;
        readings.read(one.id(), side, answer, reason, actor, clock.instant());
        trail.add(one.pairingId(), actor, asks ? Act.DISPUTED : Act.READ, result(one), reason);
        return settled(one.id());
    }

    /** The time is over: whoever has said nothing accepts. */
    public void expire(Evaluation one) {
        table.lock(one.id());
        missing(one.id())
                .forEach(side ->
                        readings.read(one.id(), side, Reading.Answer.EXPIRED, "", Trail.SYSTEM, clock.instant()));
        trail.add(one.pairingId(), Trail.SYSTEM, Act.ENDED, "《" + one.key().label() + "评估结果阅知》", null, "期限内没有答复，视为接受");
        settled(one.id());
    }

    private boolean settled(long evaluation) {
        boolean asked =
                readings.readings(evaluation).stream().anyMatch(one -> one.answer() == Reading.Answer.SECOND_LOOK);
        if (missing(evaluation).isEmpty()) {
            table.state(evaluation, asked ? EvaluationState.RECONSIDERING : EvaluationState.ADJUSTING);
        }
        return asked;
    }

    private List<Side> missing(long evaluation) {
        Set<Side> known =
                readings.readings(evaluation).stream().map(Reading::side).collect(Collectors.toSet());
        return Stream.of(Side.values()).filter(side -> !known.contains(side)).toList();
    }

    private static String result(Evaluation one) {
        return "《" + one.key().label() + "评估结果》";
    }
}
