package cn.xieshou.ledger;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLocks;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.gate.NothingWaits;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for the other school's word (R-ACT-1). All of a pairing that waits for the same school is one matter; who changes what
 * waits locks its case first and then the pairing, so that none is left out of it.
 */
@Service
@Transactional
public class Checks {

    /** What a form shows at once; the rest comes with the next. */
    static final int MOST = 50;

    private static final String CONFIRMED = "confirmed";
    private static final String DISPUTED = "disputed";

    private final ActivityRepository table;
    private final ActivityTypes types;
    private final PairingLocks locks;
    private final Instances instances;
    private final ApprovalRules rules;
    private final Superseding superseding;
    private final Trail trail;
    private final Clock clock;

    Checks(
            ActivityRepository table,
            ActivityTypes types,
            PairingLocks locks,
            Instances instances,
            ApprovalRules rules,
            Superseding superseding,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.types = types;
        this.locks = locks;
        this.instances = instances;
        this.rules = rules;
        this.superseding = superseding;
        this.trail = trail;
        this.clock = clock;
    }

    /** What waits for a school's word, the longest waiting first, at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<Activity> waiting(String pairingId, Side checking) {
        return table.waiting(pairingId, checking, MOST);
    }

    /** Puts an activity to what waits already, or begins a matter with it; the pairing is locked. */
    void handOver(Pairing pairing, Side checking, long id) {
        List<Long> running = table.waiting(pairing.id(), checking, 1).stream()
                .flatMap(one -> Optional.ofNullable(one.checkId()).stream())
                .toList();
        if (running.isEmpty()) {
            table.waitsIn(id, id);
            instances.start(
                    ActivityConfirmation.PROCESS,
                    pairing.id(),
                    Map.ofEntries(
                            Fact.PAIRING_ID.is(pairing.id()),
                            Fact.PROGRAMME.is(pairing.programme()),
                            Fact.SUPPORTING_SCHOOL.is(pairing.supportingSchool()),
                            Fact.RECIPIENT_SCHOOL.is(pairing.recipientSchool()),
                            ActivityConfirmation.SIDE.is(checking.name()),
                            ActivityConfirmation.CHECK_ID.is(id)));
        } else {
            table.waitsIn(id, running.get(0));
        }
    }

    /** Locks the case in which an activity waits, before the pairing is locked. */
    void hold(Activity activity) {
        Long check = activity.checkId();
        if (check != null) {
            instances.hold(ActivityConfirmation.PROCESS, activity.pairingId(), ActivityConfirmation.CHECK_ID, check);
        }
    }

    /** An activity waits no more; with the last one the matter ends. The pairing is locked. */
    void leave(Pairing pairing, Activity activity) {
        Long check = activity.checkId();
        boolean last = waiting(pairing.id(), activity.side().other()).isEmpty();
        if (check != null
                && last
                && !instances.deliver(ActivityConfirmation.TAKEN_BACK + check, pairing.id(), Map.of())) {
            throw new NothingWaits("no check " + check);
        }
    }

    /**
     * The other school's word, of several activities at once.
     *
     * @param confirmed those that took place as recorded
     * @param disputed those that did not
     * @throws FormRefused if one does not wait any more, or nothing was chosen, or a dispute says not why
     */
    public void check(
            String pairingId, Side checking, Set<Long> confirmed, Set<Long> disputed, String opinion, String actor) {
        locks.lock(pairingId);
        refuse(confirmed, disputed, opinion);
        List<Activity> chosen = table.waiting(pairingId, checking, Integer.MAX_VALUE).stream()
                .filter(one -> confirmed.contains(one.id()) || disputed.contains(one.id()))
                .toList();
        if (chosen.size() != confirmed.size() + disputed.size()) {
            throw new FormRefused(CONFIRMED, "属实的活动", "有的活动已由登记人撤回或者已经核对，请重新打开本页再核对");
        }
        chosen.forEach(one -> rules.refuseOwn(one.recordedBy(), actor));
        confirm(
                pairingId,
                chosen.stream().filter(one -> confirmed.contains(one.id())).toList(),
                actor);
        chosen.stream().filter(one -> disputed.contains(one.id())).forEach(one -> dispute(one, opinion, actor));
    }

    private static void refuse(Set<Long> confirmed, Set<Long> disputed, String opinion) {
        if (confirmed.isEmpty() && disputed.isEmpty()) {
            throw new FormRefused(CONFIRMED, "属实的活动", "请至少核对一条活动");
        }
        if (disputed.stream().anyMatch(confirmed::contains)) {
            throw new FormRefused(DISPUTED, "有异议的活动", "同一条活动不能既属实又有异议，请取消其中一处的勾选");
        }
        if (!disputed.isEmpty() && opinion.isEmpty()) {
            throw new FormRefused("opinion", "异议说明", "请写明哪里有出入，登记学校会看到");
        }
    }

    private void confirm(String pairingId, List<Activity> activities, String actor) {
        activities.forEach(one -> superseding.confirm(one, actor));
        if (!activities.isEmpty()) {
            String which =
                    activities.stream().map(one -> Wording.called(one, types)).collect(Collectors.joining("、"));
            trail.add(pairingId, actor, Act.CONFIRMED, "《帮扶活动》", null, activities.size() + "条：" + which);
        }
    }

    private void dispute(Activity activity, String opinion, String actor) {
        table.decided(activity.id(), ActivityState.DISPUTED, actor, clock.instant(), opinion);
        trail.add(activity.pairingId(), actor, Act.DISPUTED, "《" + Wording.called(activity, types) + "》", opinion);
    }

    /**
     * The other school's word to one that was corrected.
     *
     * @throws FormRefused if it is their own
     */
    public void recheck(long id, boolean confirmed, String opinion, String actor) {
        Activity activity = table.find(id).orElseThrow();
        rules.refuseOwn(activity.recordedBy(), actor);
        if (confirmed) {
            confirm(activity.pairingId(), List.of(activity), actor);
        } else {
            dispute(activity, opinion, actor);
        }
    }

    /** One that was corrected and not checked again. */
    public void countAsSeen(long id) {
        Activity activity = table.find(id).orElseThrow();
        seen(activity);
    }

    private void seen(Activity one) {
        table.decided(one.id(), ActivityState.SEEN, Trail.SYSTEM, clock.instant(), null);
        String checking = one.side().other().label();
        trail.add(
                one.pairingId(), Trail.SYSTEM, Act.UNANSWERED, "《" + Wording.called(one, types) + "》", null, checking);
    }

    /** What was handed over before that moment and not checked: seen, and marked as such. */
    void countAsSeen(String pairingId, Side checking, Instant before) {
        locks.lock(pairingId);
        for (Activity one : table.waiting(pairingId, checking, Integer.MAX_VALUE)) {
            if (one.waitsSince().isBefore(before)) {
                seen(one);
            }
        }
    }
}
