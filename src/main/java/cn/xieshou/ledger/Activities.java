package cn.xieshou.ledger;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLocks;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of a pairing's activities (R-ACT-1): recorded by either school, to be checked by the other. */
@Service
@Transactional
public class Activities {

    private final ActivityRepository table;
    private final ParticipantRepository people;
    private final ActivityReading reading;
    private final ActivityTypes types;
    private final Checks checks;
    private final PairingLocks locks;
    private final ActivityFiles files;
    private final Recording recording;
    private final Doubts doubts;
    private final Trail trail;
    private final Clock clock;

    Activities(
            ActivityRepository table,
            ParticipantRepository people,
            ActivityReading reading,
            ActivityTypes types,
            Checks checks,
            PairingLocks locks,
            ActivityFiles files,
            Recording recording,
            Doubts doubts,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.people = people;
        this.reading = reading;
        this.types = types;
        this.checks = checks;
        this.locks = locks;
        this.files = files;
        this.recording = recording;
        this.doubts = doubts;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Activity> find(long id) {
        return table.find(id);
    }

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public Activity get(long id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no activity " + id));
    }

    /** Who took part. */
    @Transactional(readOnly = true)
    public List<Participant> people(long id) {
        return people.of(id);
    }

    /** Of many activities at once. */
    @Transactional(readOnly = true)
    public Map<Long, List<Participant>> people(Collection<Long> ids) {
        return people.of(ids);
    }

    /** The newest of a pairing in a school year, at most {@code most}. */
    @Transactional(readOnly = true)
    public List<Activity> newest(String pairingId, int schoolYear, int most) {
        return named(pairingId, schoolYear, most).stream()
                .map(NamedActivity::activity)
                .toList();
    }

    /** The same, with their kinds in words. */
    @Transactional(readOnly = true)
    public List<NamedActivity> named(String pairingId, int schoolYear, int most) {
        return table.newest(pairingId, schoolYear, most);
    }

    /** Why nothing can be recorded in the pairing now, in Chinese; empty if it can. */
    public String closed(Pairing pairing) {
        return NewActivity.closed(pairing);
    }

    /**
     * Records an activity; the other school is asked to check it.
     *
     * @param side whose liaison or principal {@code actor} is
     * @param filesKey under which {@code actor} has kept files for it
     * @return its number
     * @throws FormRefused at the field that is wrong
     */
    public long record(String pairingId, Side side, TypedActivity typed, String filesKey, String actor) {
        Pairing pairing = locks.lock(pairingId);
        refuseClosed(pairing);
        NewActivity activity =
                reading.read(pairing, typed, "", known -> doubts.of(pairing, 0, side, known, filesKey, actor));
        return recording.write(pairing, side, activity, filesKey, actor, "");
    }

    /**
     * Changes an activity that is in the recorder's hands again; it goes to the other school once more.
     *
     * @throws FormRefused at the field that is wrong, or if it is not in their hands
     */
    public void correct(long id, TypedActivity typed, String actor) {
        Pairing pairing = locks.lock(get(id).pairingId());
        Activity before = get(id);
        refuseClosed(pairing);
        refuseGone(before);
        NewActivity activity = reading.read(
                pairing,
                typed,
                before.type(),
                known -> doubts.of(pairing, id, before.side(), known, before.filesKey(), actor));
        table.corrected(id, activity, actor, clock.instant());
        people.replace(id, activity.people());
        trail.add(pairing.id(), actor, Act.RESUBMITTED, activity.inTrail(), null);
        files.submit(pairing.id(), before.filesKey(), actor);
        // A disputed one is checked again by itself, in the case in which it was disputed.
        if (before.state() != ActivityState.DISPUTED) {
            checks.handOver(pairing, before.side().other(), id);
        }
    }

    /** Gives an activity up that is in the recorder's hands; it stays readable. */
    public void drop(long id, String actor) {
        Activity activity = get(id);
        refuseGone(activity);
        table.decided(id, ActivityState.DROPPED, actor, clock.instant(), activity.opinion());
        trail.add(activity.pairingId(), actor, Act.WITHDRAWN, subject(activity), null, "不再登记");
    }

    /**
     * Takes an activity back into the recorder's hands before the other school has checked it.
     *
     * @throws FormRefused if it was checked meanwhile
     */
    public void takeBack(long id, String actor) {
        checks.hold(get(id));
        Pairing pairing = locks.lock(get(id).pairingId());
        Activity activity = get(id);
        if (activity.state() != ActivityState.WAITING || activity.checkId() == null) {
            throw new FormRefused("", "撤回", "现在不能撤回：" + activity.state().label());
        }
        table.decided(id, ActivityState.TAKEN_BACK, actor, clock.instant(), null);
        trail.add(activity.pairingId(), actor, Act.WITHDRAWN, subject(activity), null);
        checks.leave(pairing, activity);
    }

    /** «2026年10月12日备课组教研“分数教学”» */
    public String called(Activity activity) {
        return Wording.called(activity.heldOn(), types.name(activity.type()), activity.topic());
    }

    /** It, for a form that asks about it. */
    public AboutRecord about(Activity one) {
        return new AboutRecord(called(one), "/activities/" + one.id(), one.filesKey());
    }

    String subject(Activity activity) {
        return "《" + called(activity) + "》";
    }

    private void refuseClosed(Pairing pairing) {
        if (!closed(pairing).isEmpty()) {
            throw new FormRefused("", "登记活动", closed(pairing));
        }
    }

    private static void refuseGone(Activity activity) {
        if (!ActivityState.WAITING.before().contains(activity.state())) {
            throw new FormRefused("", "更正", "现在不能更正：" + activity.state().label());
        }
    }
}
