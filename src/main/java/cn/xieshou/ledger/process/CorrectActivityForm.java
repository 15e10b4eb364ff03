package cn.xieshou.ledger.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Parties;
import cn.xieshou.directory.Subjects;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityConfirmation;
import cn.xieshou.ledger.ActivityTypes;
import cn.xieshou.ledger.TypedActivities;
import cn.xieshou.ledger.TypedActivity;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who recorded a disputed activity corrects it or gives it up (R-ACT-1). */
@Component
class CorrectActivityForm implements TaskForm {

    private final Activities activities;
    private final TypedActivities typed;
    private final ActivityTypes types;
    private final Pairings pairings;
    private final Directory directory;

    CorrectActivityForm(
            Activities activities, TypedActivities typed, ActivityTypes types, Pairings pairings, Directory directory) {
        this.activities = activities;
        this.typed = typed;
        this.types = types;
        this.pairings = pairings;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "correct-activity";
    }

    @Override
    public TaskParty party(TaskRef task) {
        Activity activity = activity(task);
        return Parties.liaison(pairings.get(activity.pairingId()).school(activity.side()));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Activity activity = activity(task);
        TypedActivity text = typed.of(activity);
        Map<String, Object> form = new HashMap<>();
        form.put("pairing", pairings.title(pairings.get(activity.pairingId())));
        form.put("dispute", Objects.requireNonNullElse(activity.opinion(), ""));
        form.put("disputedBy", directory.personName(Objects.requireNonNullElse(activity.decidedBy(), "")));
        form.put("type", activity.type());
        form.put("heldOn", activity.heldOn().toString());
        form.put("hours", activity.hours());
        form.put("place", activity.place().name());
        form.put("placeNote", activity.placeNote());
        form.put("subject", activity.subject());
        form.put("grade", activity.grade());
        form.put("topic", activity.topic());
        form.put("content", activity.content());
        form.put("effect", activity.effect());
        form.put("remark", activity.remark());
        form.put("supportingPeople", Objects.requireNonNullElse(text.supportingPeople(), ""));
        form.put("recipientPeople", Objects.requireNonNullElse(text.recipientPeople(), ""));
        form.put(
                "types",
                types.choices(activity.type()).stream()
                        .map(type -> option(type.code(), type.name()))
                        .toList());
        form.put("subjects", Subjects.ALL.stream().map(one -> option(one, one)).toList());
        return form;
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        long id = ActivityConfirmation.activity(task);
        String decision = Judgement.of(values).decision();
        if (ActivityConfirmation.RESUBMITTED.equals(decision)) {
            activities.correct(id, read(values), task.actor());
        } else {
            activities.drop(id, task.actor());
        }
        return Map.ofEntries(ActivityConfirmation.CORRECTION.is(decision));
    }

    private static TypedActivity read(FormValues values) {
        Map<String, String> texts = new HashMap<>();
        values.values().forEach((key, value) -> texts.put(key, value.toString()));
        return TypedActivities.of(texts);
    }

    private Activity activity(TaskRef task) {
        return activities.get(ActivityConfirmation.activity(task));
    }
}
