package cn.xieshou.shelf;

import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.ActivityState;
import cn.xieshou.ledger.ActivityType;
import cn.xieshou.ledger.ActivityTypes;
import cn.xieshou.ledger.Place;
import cn.xieshou.ledger.TypedActivity;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * «Used in class» (R-SHR-1): an activity of the ledger like any other, which the school that gave the material confirms; the shelf
 * remembers only of what it was.
 */
@Service
@Transactional
public class Uses {

    /** Code of the kind that it is recorded as, unless the bureau has put another in its place. */
    static final String TYPE = "resource-sharing";

    private static final String NAME = "资源共享";
    private static final int LONGEST_CLASS = 18;
    private static final int LONGEST_NAMES = 60;

    /** Fields of an activity whose reasons stand at another field of the note. */
    private static final Map<String, String> FIELDS = Map.of(
            "topic",
            "className",
            "supportingPeople",
            "teacher",
            "recipientPeople",
            "teacher",
            "type",
            "",
            "content",
            "");

    private final UseRepository table;
    private final Activities activities;
    private final ActivityTypes types;
    private final ShelfAccess access;

    Uses(UseRepository table, Activities activities, ActivityTypes types, ShelfAccess access) {
        this.table = table;
        this.activities = activities;
        this.types = types;
        this.access = access;
    }

    /**
     * A use of a material.
     *
     * @param school the name of the school that used it
     * @param state how far its activity is
     */
    public record Use(
            long activity,
            String pairing,
            LocalDate heldOn,
            String school,
            String className,
            String effect,
            ActivityState state) {}

    /** The pairings in which the school may note it: those with the school that gives the material, in which activities are recorded. */
    @Transactional(readOnly = true)
    public List<Pairing> open(Material material, String school) {
        return material.school().equals(school)
                ? List.of()
                : access.running(school).stream()
                        .filter(one -> one.involves(material.school()))
                        .filter(one -> activities.closed(one).isEmpty())
                        .toList();
    }

    /**
     * Notes that the actor's school has used a material in class; the school that gives it is asked to confirm.
     *
     * @return number of the activity
     * @throws FormRefused at the field that is wrong
     */
    public long note(Material material, String school, TypedUse typed, String actor) {
        TypedFields fields = new TypedFields();
        Optional<Pairing> pairing = open(material, school).stream()
                .filter(one -> one.id().equals(typed.pairing()))
                .findFirst();
        if (pairing.isEmpty()) {
            fields.wrong("pairing", "结对", "请选择与提供学校的结对");
        }
        String className = fields.required("className", "班级", typed.className(), LONGEST_CLASS);
        String teacher = fields.required("teacher", "任课教师", typed.teacher(), LONGEST_NAMES);
        if (pairing.isEmpty()) {
            FormRefused.unless(fields);
        }
        Side side = pairing.orElseThrow().supportingSchool().equals(school) ? Side.SUPPORTING : Side.RECIPIENT;
        TypedActivity activity = activity(material, side, className, teacher, typed);
        long number = record(pairing.orElseThrow().id(), side, activity, fields, actor);
        FormRefused.unless(fields);
        table.insert(material.id(), school, number, className);
        return number;
    }

    /** All that is wrong is told at once; what was recorded in spite of it goes with the transaction. */
    private long record(String pairing, Side side, TypedActivity typed, TypedFields fields, String actor) {
        try {
            return activities.record(pairing, side, typed, ActivityFiles.newKey(), actor);
        } catch (FormRefused refused) {
            refused.problems()
                    .forEach(one -> fields.wrong(
                            Objects.requireNonNullElse(FIELDS.get(one.field()), one.field()),
                            one.label(),
                            one.reason()));
            FormRefused.unless(fields);
            throw refused;
        }
    }

    private TypedActivity activity(Material material, Side side, String className, String teacher, TypedUse typed) {
        boolean supporting = side == Side.SUPPORTING;
        return new TypedActivity(
                type(),
                typed.heldOn(),
                typed.hours(),
                (supporting ? Place.SUPPORTING : Place.RECIPIENT).name(),
                "",
                material.subject(),
                material.grade(),
                material.title() + "（" + className + "）",
                className + "的课堂上使用了对方学校共享的" + material.kind().label() + "“" + material.title() + "”。",
                typed.effect(),
                supporting ? teacher : "",
                supporting ? "" : teacher,
                typed.remark());
    }

    private String type() {
        List<ActivityType> offered = types.offered();
        return offered.stream()
                .filter(one -> one.code().equals(TYPE))
                .findFirst()
                .or(() ->
                        offered.stream().filter(one -> one.name().equals(NAME)).findFirst())
                .map(ActivityType::code)
                .orElse("other");
    }

    /** The newest, at most {@code most}; the caller has checked that the material may be seen. */
    @Transactional(readOnly = true)
    public List<Use> of(Material material, int most) {
        return table.of(material.id(), most);
    }

    /** In how many classes each was used, as far as somebody stands by it; what never was is left out. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> counts(Collection<Long> materials) {
        return table.counts(materials);
    }
}
