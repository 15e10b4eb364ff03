package cn.xieshou.pairing;

import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Walks a pairing to the day of its final assessment while nobody has finished the mentoring of its first year. */
@Component
public class AwaitedWalk {

    public static final AwaitedKey MENTORING = new AwaitedKey(AwaitedMatter.MENTORING, 2026, 0);

    private final PairingWalk walk;
    private final SelectionWalk selections;
    private final Pairings pairings;
    private final ProcessEngine engine;
    private final EngineClock clock;

    AwaitedWalk(
            PairingWalk walk, SelectionWalk selections, Pairings pairings, ProcessEngine engine, EngineClock clock) {
        this.walk = walk;
        this.selections = selections;
        this.pairings = pairings;
        this.engine = engine;
        this.clock = clock;
    }

    public Pairing waiting() {
        clock.set(Instant.parse("2026-09-07T02:00:00Z"));
        Pairing pairing = selections.pairing("county");
        walk.survey(pairing);
        walk.agreement(pairing);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_SUPPORTING);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_RECIPIENT);
        List.of(PairingLifecycle.MENTORING_OPENS, PairingLifecycle.CYCLE_ENDS).forEach(timer -> fire(pairing, timer));
        return pairings.get(pairing.id());
    }

    /** Its page for the office. */
    public static String page(Pairing pairing) {
        return "/pairings/" + pairing.id() + "/awaited/" + MENTORING.text();
    }

    private void fire(Pairing pairing, String timer) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .activityId(timer)
                .processInstanceId(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(PairingLifecycle.PROCESS)
                        .processInstanceBusinessKey(pairing.id())
                        .singleResult()
                        .getId())
                .singleResult();
        clock.set(job.getDuedate().toInstant());
        engine.getManagementService().executeJob(job.getId());
    }
}
