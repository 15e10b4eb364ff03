package cn.xieshou.ledger.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityConfirmation;
import cn.xieshou.ledger.ActivityFlag;
import cn.xieshou.ledger.ActivityFlags;
import cn.xieshou.ledger.ActivityTypes;
import cn.xieshou.ledger.Amendments;
import cn.xieshou.ledger.Checks;
import cn.xieshou.ledger.Participant;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The other school says which of the recorded activities took place as they stand there (R-ACT-1). */
@Component
class CheckActivitiesForm implements TaskForm {

    private final Checks checks;
    private final Activities activities;
    private final ActivityTypes types;
    private final Pairings pairings;
    private final PairingParties parties;
    private final Directory directory;
    private final ActivityFlags flags;
    private final Amendments amendments;

    CheckActivitiesForm(
            Checks checks,
            Activities activities,
            ActivityTypes types,
            Pairings pairings,
            PairingParties parties,
            Directory directory,
            ActivityFlags flags,
            Amendments amendments) {
        this.checks = checks;
        this.activities = activities;
        this.types = types;
        this.pairings = pairings;
        this.parties = parties;
        this.directory = directory;
        this.flags = flags;
        this.amendments = amendments;
    }

    @Override
    public String key() {
        return "check-activities";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, ActivityConfirmation.side(task));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        String pairing = Fact.PAIRING_ID.from(task);
        List<Activity> waiting = checks.waiting(pairing, ActivityConfirmation.side(task));
        Map<Long, List<Participant>> people =
                activities.people(waiting.stream().map(Activity::id).toList());
        Map<Long, List<ActivityFlag>> odd = flags.of(pairings.get(pairing), waiting);
        Map<String, Object> form = new HashMap<>();
        form.put("pairing", pairings.title(pairings.get(pairing)));
        form.put(
                "waiting",
                waiting.stream()
                        .map(one -> row(
                                one, people.getOrDefault(one.id(), List.of()), odd.getOrDefault(one.id(), List.of())))
                        .toList());
        form.put("choices", waiting.stream().map(this::choice).toList());
        form.put(
                "confirmed",
                waiting.stream().map(one -> String.valueOf(one.id())).toList());
        return form;
    }

    private Map<String, Object> row(Activity one, List<Participant> people, List<ActivityFlag> odd) {
        return Map.of(
                "day", ChineseDates.dateAndWeekday(one.heldOn()),
                "what", types.name(one.type()) + (one.subject().isEmpty() ? "" : "（" + one.subject() + "）"),
                "topic", one.topic(),
                "where", one.where() + "，" + one.hoursInWords(),
                "content", one.content(),
                "people", Names.of(people),
                "recorder", directory.personName(one.recordedBy()),
                "odd", Names.odd(odd, one.remark(), amendments.changes(one)));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return checks.waiting(Fact.PAIRING_ID.from(task), ActivityConfirmation.side(task)).stream()
                .map(activities::about)
                .toList();
    }

    private Map<String, String> choice(Activity one) {
        return Map.of("value", String.valueOf(one.id()), "label", activities.called(one));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Set<Long> disputed = ids(values, "disputed");
        checks.check(
                Fact.PAIRING_ID.from(task),
                ActivityConfirmation.side(task),
                ids(values, "confirmed"),
                disputed,
                Judgement.opinion(values),
                task.actor());
        String which = disputed.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        return Map.ofEntries(
                ActivityConfirmation.RESULT.is(disputed.isEmpty() ? "confirmed" : ActivityConfirmation.DISPUTED),
                ActivityConfirmation.WHICH.is(which));
    }

    @Override
    public Set<String> sentBack(FormValues values) {
        return ids(values, "disputed").stream()
                .map(ActivityConfirmation::counted)
                .collect(Collectors.toSet());
    }

    private static Set<Long> ids(FormValues values, String key) {
        return values.choices(key).stream().map(Long::valueOf).collect(Collectors.toSet());
    }
}
