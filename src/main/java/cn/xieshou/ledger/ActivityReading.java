package cn.xieshou.ledger;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.directory.Subjects;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an activity as typed; everything that is wrong is said at once, at its field. */
@Component
class ActivityReading {

    static final int LONGEST_TOPIC = 60;
    static final int LONGEST_CONTENT = 2000;
    static final int LONGEST_EFFECT = 1000;
    static final int LONGEST_NOTE = 50;
    static final int LONGEST_REMARK = 300;
    static final int LONGEST_GRADE = 20;

    private static final int LONGEST = 200;

    /** What may be wrong while the rest is looked at. */
    private static final Set<String> WITHOUT = Set.of("hours", "placeNote", "grade", "content", "effect", "remark");

    private final ActivityTypes types;
    private final TypedNames names;
    private final SchoolCalendar calendar;
    private final Clock clock;

    ActivityReading(ActivityTypes types, TypedNames names, SchoolCalendar calendar, Clock clock) {
        this.types = types;
        this.names = names;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws FormRefused with every reason */
    NewActivity read(Pairing pairing, TypedActivity typed) {
        return read(pairing, typed, "", activity -> List.of());
    }

    /**
     * The same with what else there is to say of it, all at once: asked as soon as it is known what was done when, where and with whom.
     *
     * @param before code of the type that it had so far, which may be offered no more
     */
    NewActivity read(
            Pairing pairing,
            TypedActivity typed,
            String before,
            Function<NewActivity, List<FormRefused.Problem>> further) {
        TypedFields fields = new TypedFields();
        Optional<ActivityType> type = types.find(Text.clean(typed.type()));
        if (type.isEmpty()) {
            fields.wrong("type", "活动类型", "请选择活动类型");
        } else if (type.get().retiredOn() != null && !type.get().code().equals(before)) {
            fields.wrong("type", "活动类型", "这种类型已经停用，请选择别的类型");
        }
        Optional<LocalDate> day = day(fields, pairing, typed.heldOn());
        Optional<BigDecimal> hours = fields.tenths("hours", "时长", typed.hours(), LONGEST);
        Optional<Place> place = fields.choice("place", "活动地点", typed.place(), Place.class, "请选择在哪里举行");
        String note = fields.optional("placeNote", "具体地点", typed.placeNote(), LONGEST_NOTE);
        String subject = subject(
                fields, typed.subject(), type.filter(ActivityType::needsSubject).isPresent());
        String grade = fields.optional("grade", "年级", typed.grade(), LONGEST_GRADE);
        String topic = fields.required("topic", "活动主题", typed.topic(), LONGEST_TOPIC);
        String content = fields.required("content", "活动内容", typed.content(), LONGEST_CONTENT);
        String effect = fields.optional("effect", "活动效果", typed.effect(), LONGEST_EFFECT);
        List<Participant> people = people(fields, pairing, typed);
        String remark = fields.optional("remark", "情况说明", typed.remark(), LONGEST_REMARK);
        boolean known = WITHOUT.containsAll(fields.reasons().keySet());
        if (!known) {
            FormRefused.unless(fields);
        }
        NewActivity activity = new NewActivity(
                type.orElseThrow(),
                day.orElseThrow(),
                calendar.termOf(day.orElseThrow()),
                hours.orElse(BigDecimal.ZERO),
                place.orElseThrow(),
                note,
                subject,
                grade,
                topic,
                content,
                effect,
                people,
                remark);
        refuse(fields, further.apply(activity));
        return activity;
    }

    private static void refuse(TypedFields fields, List<FormRefused.Problem> further) {
        List<FormRefused.Problem> all = Stream.concat(
                        fields.problems().stream()
                                .map(one -> new FormRefused.Problem(one.field(), one.label(), one.reason())),
                        further.stream().filter(one -> !fields.reasons().containsKey(one.field())))
                .toList();
        if (!all.isEmpty()) {
            throw new FormRefused(all);
        }
    }

    private Optional<LocalDate> day(TypedFields fields, Pairing pairing, @Nullable String typed) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = pairing.endedOn() != null && pairing.endedOn().isBefore(today) ? pairing.endedOn() : today;
        String outside = "须在" + ChineseDates.date(pairing.since()) + "结对之后、今天以前；请在活动结束之后登记";
        return fields.day("heldOn", "活动日期", typed, pairing.since(), last, outside);
    }

    private static String subject(TypedFields fields, @Nullable String typed, boolean needed) {
        String subject = Text.clean(typed);
        if (needed && subject.isEmpty()) {
            fields.wrong("subject", "学科", "这类活动按学科统计，请选择学科");
        } else if (!subject.isEmpty() && !Subjects.ALL.contains(subject)) {
            fields.wrong("subject", "学科", "请从列出的学科中选择");
        }
        return subject;
    }

    private List<Participant> people(TypedFields fields, Pairing pairing, TypedActivity typed) {
        List<Participant> supporting = names.read(
                fields, "supportingPeople", Side.SUPPORTING, pairing.supportingSchool(), typed.supportingPeople());
        List<Participant> recipient = names.read(
                fields, "recipientPeople", Side.RECIPIENT, pairing.recipientSchool(), typed.recipientPeople());
        if (Text.isBlank(typed.supportingPeople()) && Text.isBlank(typed.recipientPeople())) {
            fields.wrong("supportingPeople", Side.SUPPORTING.label() + "参加人员", "请至少填写一名参加的教师，哪所学校的都可以");
        }
        return Stream.concat(supporting.stream(), recipient.stream()).toList();
    }
}
