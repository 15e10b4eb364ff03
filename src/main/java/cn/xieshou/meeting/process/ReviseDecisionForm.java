package cn.xieshou.meeting.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Parties;
import cn.xieshou.ledger.Activities;
import cn.xieshou.meeting.Decision;
import cn.xieshou.meeting.FollowUps;
import cn.xieshou.meeting.MeetingFollowUp;
import cn.xieshou.meeting.TypedDecision;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The school that wrote the minutes changes a decision that was sent back, or gives it up (R-ACT-1). */
@Component
class ReviseDecisionForm implements TaskForm {

    private final FollowUps followUps;
    private final Activities activities;
    private final Pairings pairings;
    private final Directory directory;

    ReviseDecisionForm(FollowUps followUps, Activities activities, Pairings pairings, Directory directory) {
        this.followUps = followUps;
        this.activities = activities;
        this.pairings = pairings;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "revise-decision";
    }

    @Override
    public TaskParty party(TaskRef task) {
        Decision one = decision(task);
        Side writer = activities.get(one.activity()).side();
        return Parties.liaison(pairings.get(one.pairingId()).school(writer));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Decision one = decision(task);
        Pairing pairing = pairings.get(one.pairingId());
        return Map.of(
                "pairing", pairings.title(pairing),
                "meeting", activities.called(activities.get(one.activity())),
                "dispute", Objects.requireNonNullElse(one.opinion(), ""),
                "disputedBy", directory.personName(Objects.requireNonNullElse(one.answeredBy(), "")),
                "content", one.content(),
                "side", one.side().name(),
                "sides",
                        Arrays.stream(Side.values())
                                .map(side -> Map.of(
                                        "value", side.name(), "label", directory.schoolName(pairing.school(side))))
                                .toList(),
                "person", one.person(),
                "dueOn", one.dueOn().toString());
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return List.of(activities.about(activities.get(decision(task).activity())));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        long id = MeetingFollowUp.decision(task);
        String decision = Judgement.of(values).decision();
        if (MeetingFollowUp.RESUBMITTED.equals(decision)) {
            Map<String, String> texts = new HashMap<>();
            values.values().forEach((key, value) -> texts.put(key, value.toString()));
            followUps.revise(id, TypedDecision.of(texts, ""), task.actor());
        } else {
            followUps.drop(id, task.actor());
        }
        return Map.ofEntries(MeetingFollowUp.REVISION.is(decision));
    }

    private Decision decision(TaskRef task) {
        return followUps.get(MeetingFollowUp.decision(task));
    }
}
