package cn.xieshou.meeting;

import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.ActivitiesChanged;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityState;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.gate.NothingWaits;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided at a joint meeting, until the responsible school has said what came of it (R-ACT-1). */
@Service
@Transactional
public class FollowUps {

    private static final int LONGEST_IN_TRAIL = 30;

    private final DecisionRepository table;
    private final MeetingReading reading;
    private final Activities activities;
    private final Pairings pairings;
    private final Instances instances;
    private final Trail trail;
    private final Clock clock;

    FollowUps(
            DecisionRepository table,
            MeetingReading reading,
            Activities activities,
            Pairings pairings,
            Instances instances,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.reading = reading;
        this.activities = activities;
        this.pairings = pairings;
        this.instances = instances;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Decision> find(long id) {
        return table.find(id);
    }

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public Decision get(long id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no decision " + id));
    }

    /** Those of a pairing that still have to be done, the earliest due first. */
    @Transactional(readOnly = true)
    public List<Decision> open(String pairingId, int most) {
        return table.open(pairingId, most);
    }

    /** Those of a pairing that were done last. */
    @Transactional(readOnly = true)
    public List<Decision> done(String pairingId, int most) {
        return table.done(pairingId, most);
    }

    void begin(Activity meeting, Pairing pairing, NewDecision decided, String actor) {
        long id = table.insert(meeting.id(), pairing.id(), decided, actor, clock.instant());
        instances.start(
                MeetingFollowUp.PROCESS,
                pairing.id(),
                Map.ofEntries(
                        Fact.PAIRING_ID.is(pairing.id()),
                        Fact.PROGRAMME.is(pairing.programme()),
                        Fact.SUPPORTING_SCHOOL.is(pairing.supportingSchool()),
                        Fact.RECIPIENT_SCHOOL.is(pairing.recipientSchool()),
                        MeetingFollowUp.DECISION.is(id)));
    }

    /** The responsible school has done it. */
    public void done(long id, String result, String actor) {
        Decision one = get(id);
        table.done(id, result, actor, clock.instant());
        trail.add(one.pairingId(), actor, Act.CARRIED_OUT, subject(one), result);
    }

    /** The responsible school says that it was decided otherwise. */
    public void sendBack(long id, String opinion, String actor) {
        Decision one = get(id);
        table.returned(id, opinion, actor, clock.instant());
        trail.add(one.pairingId(), actor, Act.DISPUTED, subject(one), opinion);
    }

    /**
     * Changes one that was sent back.
     *
     * @throws FormRefused at the fields that are wrong
     */
    public void revise(long id, TypedDecision typed, String actor) {
        Decision one = get(id);
        TypedFields fields = new TypedFields();
        Optional<NewDecision> read =
                reading.read(fields, pairings.get(one.pairingId()), activities.get(one.activity()), typed, "");
        FormRefused.unless(fields);
        table.revised(id, read.orElseThrow(), actor);
        trail.add(one.pairingId(), actor, Act.RESUBMITTED, subject(get(id)), null);
    }

    /** Gives up one that was sent back. */
    public void drop(long id, String actor) {
        Decision one = get(id);
        table.withdrawn(id);
        trail.add(one.pairingId(), actor, Act.WITHDRAWN, subject(one), null);
    }

    /**
     * Takes one back, wherever it stands.
     *
     * @throws FormRefused if it was done meanwhile
     */
    public void withdraw(long id, String actor) {
        Decision one = get(id);
        instances.hold(MeetingFollowUp.PROCESS, one.pairingId(), MeetingFollowUp.DECISION, id);
        Decision now = get(id);
        if (!now.isOpen()) {
            throw new FormRefused("", "撤销", "现在不能撤销：" + now.state().label());
        }
        drop(id, actor);
        if (!instances.deliver(MeetingFollowUp.WITHDRAWN + id, one.pairingId(), Map.of())) {
            throw new NothingWaits("no follow-up of " + id);
        }
    }

    /** Nothing comes of what a meeting decided that is given up. */
    @EventListener
    public void on(ActivitiesChanged changed) {
        table.open(changed.pairingId(), Integer.MAX_VALUE).stream()
                .filter(one -> activities.get(one.activity()).state() == ActivityState.DROPPED)
                .forEach(one -> withdraw(one.id(), Trail.SYSTEM));
    }

    private static String subject(Decision one) {
        int[] letters = one.content().codePoints().toArray();
        String words =
                letters.length <= LONGEST_IN_TRAIL ? one.content() : new String(letters, 0, LONGEST_IN_TRAIL) + "…";
        return "《议定事项“" + words + "”》";
    }
}
