package cn.xieshou.ledger;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes an activity that was checked into the ledger and asks the other school. */
@Component
class Recording {

    private final ActivityRepository table;
    private final ParticipantRepository people;
    private final Checks checks;
    private final ActivityFiles files;
    private final Trail trail;
    private final Clock clock;

    Recording(
            ActivityRepository table,
            ParticipantRepository people,
            Checks checks,
            ActivityFiles files,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.people = people;
        this.checks = checks;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    /** The pairing is locked. */
    long write(Pairing pairing, Side side, NewActivity activity, String filesKey, String actor, String detail) {
        String called = Wording.called(activity.heldOn(), activity.type().name(), activity.topic());
        long id = table.insert(pairing.id(), side, activity, filesKey, actor, clock.instant());
        people.replace(id, activity.people());
        trail.add(pairing.id(), actor, Act.RECORDED, "《" + called + "》", null, detail.isEmpty() ? null : detail);
        files.submit(pairing.id(), filesKey, actor);
        checks.handOver(pairing, side.other(), id);
        return id;
    }
}
