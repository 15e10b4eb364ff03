package cn.xieshou.ledger;

import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A confirmed activity counts from now on; a correction takes the place of what it corrects. */
@Component
class Superseding {

    private final ActivityRepository table;
    private final ActivityTypes types;
    private final Used used;
    private final Clock clock;

    Superseding(ActivityRepository table, ActivityTypes types, Used used, Clock clock) {
        this.table = table;
        this.types = types;
        this.used = used;
        this.clock = clock;
    }

    /** @throws FormRefused if what is corrected was used by a judgement meanwhile */
    void confirm(Activity one, String actor) {
        Long former = one.corrects();
        if (former != null) {
            Optional<String> judgement = used.by(former);
            if (judgement.isPresent()) {
                throw new FormRefused(
                        "confirmed",
                        "属实的活动",
                        Wording.called(one, types) + "更正的活动已用于" + judgement.get() + "，不能再更正，请选为有异议");
            }
            table.decided(former, ActivityState.SUPERSEDED, actor, clock.instant(), null);
        }
        table.decided(one.id(), ActivityState.CONFIRMED, actor, clock.instant(), null);
    }
}
