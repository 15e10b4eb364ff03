package cn.xieshou.meeting.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Parties;
import cn.xieshou.ledger.Activities;
import cn.xieshou.meeting.Decision;
import cn.xieshou.meeting.FollowUps;
import cn.xieshou.meeting.MeetingFollowUp;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The responsible school says what came of a decision, or that it was decided otherwise (R-ACT-1). */
@Component
class ReportDecisionForm implements TaskForm {

    private final FollowUps followUps;
    private final Activities activities;
    private final Pairings pairings;
    private final Directory directory;

    ReportDecisionForm(FollowUps followUps, Activities activities, Pairings pairings, Directory directory) {
        this.followUps = followUps;
        this.activities = activities;
        this.pairings = pairings;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "report-decision";
    }

    @Override
    public TaskParty party(TaskRef task) {
        Decision one = decision(task);
        return Parties.liaison(pairings.get(one.pairingId()).school(one.side()));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Decision one = decision(task);
        return Map.of(
                "pairing", pairings.title(pairings.get(one.pairingId())),
                "meeting", activities.called(activities.get(one.activity())),
                "content", one.content(),
                "person", one.person(),
                "dueOn", ChineseDates.dateAndWeekday(one.dueOn()),
                "recorder", directory.personName(one.recordedBy()));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return List.of(activities.about(activities.get(decision(task).activity())));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        long id = MeetingFollowUp.decision(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            followUps.sendBack(id, judgement.opinion(), task.actor());
        } else {
            followUps.done(id, Text.clean(values.text("result")), task.actor());
        }
        return Map.ofEntries(MeetingFollowUp.OUTCOME.is(judgement.decision()));
    }

    private Decision decision(TaskRef task) {
        return followUps.get(MeetingFollowUp.decision(task));
    }
}
