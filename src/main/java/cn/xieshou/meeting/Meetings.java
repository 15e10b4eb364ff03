package cn.xieshou.meeting;

import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityTypes;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLocks;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agenda and minutes of joint meetings, and what was decided there (R-ACT-1). */
@Service
@Transactional
public class Meetings {

    /** The clause that joint meetings count for: whatever kind of activity counts for it is one. */
    private static final String CLAUSE = "Q-20";

    private final MeetingRepository table;
    private final DecisionRepository decisions;
    private final MeetingReading reading;
    private final Activities activities;
    private final ActivityTypes types;
    private final FollowUps followUps;
    private final PairingLocks locks;
    private final Trail trail;
    private final Clock clock;

    Meetings(
            MeetingRepository table,
            DecisionRepository decisions,
            MeetingReading reading,
            Activities activities,
            ActivityTypes types,
            FollowUps followUps,
            PairingLocks locks,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.decisions = decisions;
        this.reading = reading;
        this.activities = activities;
        this.types = types;
        this.followUps = followUps;
        this.locks = locks;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether it is a joint meeting. */
    @Transactional(readOnly = true)
    public boolean isMeeting(Activity activity) {
        return types.find(activity.type())
                .filter(type -> type.clauses().contains(CLAUSE))
                .isPresent();
    }

    /** The activity for which its minutes are kept: the one that it corrects, however often, else itself. */
    @Transactional(readOnly = true)
    public Activity original(Activity activity) {
        Activity one = activity;
        while (one.corrects() != null) {
            one = activities.get(one.corrects());
        }
        return one;
    }

    /** What was written down of it; empty if nothing was. */
    @Transactional(readOnly = true)
    public Optional<Meeting> find(long original) {
        return table.find(original);
    }

    @Transactional(readOnly = true)
    public List<Decision> decisions(long original) {
        return decisions.of(original);
    }

    /**
     * Writes agenda and minutes, and what was decided besides what is there already; each of it is followed up from now on.
     *
     * @throws FormRefused at the fields that are wrong
     */
    public void write(long original, TypedMeeting typed, String actor) {
        Activity activity = activities.get(original);
        Pairing pairing = locks.lock(activity.pairingId());
        TypedFields fields = new TypedFields();
        String agenda = fields.required("agenda", "会议议程", typed.agenda(), MeetingReading.LONGEST_AGENDA);
        String minutes = fields.required("minutes", "会议纪要", typed.minutes(), MeetingReading.LONGEST_MINUTES);
        List<NewDecision> decided = read(fields, pairing, activity, typed.decisions());
        FormRefused.unless(fields);
        table.write(original, pairing.id(), agenda, minutes, actor, clock.instant());
        String detail = decided.isEmpty() ? null : "议定事项" + decided.size() + "项";
        trail.add(pairing.id(), actor, Act.RECORDED, "《" + activities.called(activity) + "会议记录》", null, detail);
        decided.forEach(one -> followUps.begin(activity, pairing, one, actor));
    }

    private List<NewDecision> read(TypedFields fields, Pairing pairing, Activity activity, List<TypedDecision> typed) {
        List<NewDecision> found = new ArrayList<>();
        for (int row = 0; row < typed.size(); row++) {
            if (!typed.get(row).isBlank()) {
                reading.read(fields, pairing, activity, typed.get(row), String.valueOf(row + 1))
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
