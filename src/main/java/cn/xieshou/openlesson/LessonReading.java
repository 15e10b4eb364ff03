package cn.xieshou.openlesson;

import cn.xieshou.directory.Subjects;
import cn.xieshou.ledger.Participant;
import cn.xieshou.ledger.TypedNames;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an open lesson as typed; everything that is wrong is said at once, at its field. */
@Component
class LessonReading {

    static final int LONGEST_TOPIC = 60;
    static final int LONGEST_PLACE = 60;
    static final int LONGEST_GRADE = 20;
    static final int LONGEST_ABOUT = 1000;
    static final int MOST_SEATS = 2000;

    private static final int LONGEST_NAME = 60;

    private final TypedNames names;
    private final Clock clock;

    LessonReading(TypedNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /**
     * @param side whose school holds it
     * @param coming how many guests have said that they come
     * @throws FormRefused with every reason
     */
    NewLesson read(Pairing pairing, Side side, TypedLesson typed, int coming) {
        TypedFields fields = new TypedFields();
        String subject = Text.clean(typed.subject());
        if (!Subjects.ALL.contains(subject)) {
            fields.wrong("subject", "学科", "请选择学科");
        }
        String grade = fields.required("grade", "年级", typed.grade(), LONGEST_GRADE);
        String topic = fields.required("topic", "课题", typed.topic(), LONGEST_TOPIC);
        Optional<Participant> teacher = teacher(fields, pairing, side, typed.teacher());
        Optional<LocalDate> day = day(fields, typed.heldOn());
        String startsAt = fields.time("startsAt", "上课时间", typed.startsAt());
        String place = fields.required("place", "地点", typed.place(), LONGEST_PLACE);
        Optional<Invited> invited = fields.choice("invited", "邀请学校", typed.invited(), Invited.class, "请选择邀请哪些学校");
        Optional<LocalDate> answerBy = day.flatMap(held -> answerBy(fields, held, typed.answerBy()));
        Integer seats = seats(fields, typed.seats(), coming);
        String about = fields.optional("about", "说明", typed.about(), LONGEST_ABOUT);
        FormRefused.unless(fields);
        return new NewLesson(
                subject,
                grade,
                topic,
                teacher.orElseThrow(),
                day.orElseThrow(),
                startsAt,
                place,
                invited.orElseThrow(),
                answerBy.orElseThrow(),
                seats,
                about);
    }

    /** How the teacher is typed again. */
    String teacher(OpenLesson one) {
        return names.typed(
                List.of(new Participant(one.side(), one.teacher(), one.staffNumber())), one.side(), one.school());
    }

    private Optional<Participant> teacher(TypedFields fields, Pairing pairing, Side side, @Nullable String typed) {
        fields.required("teacher", "授课教师", typed, LONGEST_NAME);
        List<Participant> meant = names.read(fields, "teacher", side, pairing.school(side), typed);
        if (meant.size() > 1) {
            fields.wrong("teacher", "授课教师", "请只填写一名授课教师");
        }
        return meant.stream().findFirst();
    }

    private Optional<LocalDate> day(TypedFields fields, @Nullable String typed) {
        LocalDate today = LocalDate.now(clock);
        return fields.day("heldOn", "上课日期", typed, today, today.plusYears(1), "须在今天以后的一年以内；已经上过的公开课请直接登记活动");
    }

    private Optional<LocalDate> answerBy(TypedFields fields, LocalDate held, @Nullable String typed) {
        LocalDate today = LocalDate.now(clock);
        String outside = "须在今天以后、" + ChineseDates.date(held) + "上课以前";
        return fields.day("answerBy", "报名截止日期", typed, today, held, outside);
    }

    private static @Nullable Integer seats(TypedFields fields, @Nullable String typed, int coming) {
        if (Text.isBlank(typed)) {
            return null;
        }
        int seats = fields.whole("seats", "名额", typed, 1, MOST_SEATS).orElse(MOST_SEATS);
        if (seats < coming) {
            fields.wrong("seats", "名额", "已经有" + coming + "人报名，名额不能比这少");
        }
        return seats;
    }
}
