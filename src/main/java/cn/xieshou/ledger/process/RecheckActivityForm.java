package cn.xieshou.ledger.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityConfirmation;
import cn.xieshou.ledger.ActivityTypes;
import cn.xieshou.ledger.Checks;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The other school's word to an activity that was corrected (R-ACT-1). */
@Component
class RecheckActivityForm implements TaskForm {

    private final Checks checks;
    private final Activities activities;
    private final ActivityTypes types;
    private final Pairings pairings;
    private final PairingParties parties;
    private final Directory directory;

    RecheckActivityForm(
            Checks checks,
            Activities activities,
            ActivityTypes types,
            Pairings pairings,
            PairingParties parties,
            Directory directory) {
        this.checks = checks;
        this.activities = activities;
        this.types = types;
        this.pairings = pairings;
        this.parties = parties;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "recheck-activity";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, ActivityConfirmation.side(task));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Activity one = activities.get(ActivityConfirmation.activity(task));
        Pairing pairing = pairings.get(one.pairingId());
        return Map.of(
                "pairing", pairings.title(pairing),
                "day", ChineseDates.dateAndWeekday(one.heldOn()) + "，" + one.hoursInWords(),
                "what", types.name(one.type()) + (one.subject().isEmpty() ? "" : "（" + one.subject() + "）"),
                "topic", one.topic(),
                "where", one.where(),
                "people", Names.of(activities.people(one.id())),
                "content", one.content(),
                "recorder", directory.personName(one.recordedBy()));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return List.of(activities.about(activities.get(ActivityConfirmation.activity(task))));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Judgement judgement = Judgement.of(values);
        checks.recheck(ActivityConfirmation.activity(task), !judgement.returns(), judgement.opinion(), task.actor());
        return Map.ofEntries(ActivityConfirmation.RECHECK_RESULT.is(judgement.decision()));
    }
}
