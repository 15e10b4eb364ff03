package cn.xieshou.mentoring.web;

import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.mentoring.Demand;
import cn.xieshou.mentoring.Demands;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringTables.As;
import cn.xieshou.mentoring.Mentorings;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.mentoring.MentorshipChanges;
import cn.xieshou.mentoring.Qualified;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what ends a mentorship or hands it over; everything that is wrong is said at once, at its field. */
@Component
class ChangeReading {

    static final int LONGEST_REASON = 500;

    private final MentorshipChanges changes;
    private final Mentorings mentorings;
    private final Demands demands;
    private final Qualified qualified;
    private final Teachers teachers;
    private final Pairings pairings;
    private final Clock clock;

    ChangeReading(
            MentorshipChanges changes,
            Mentorings mentorings,
            Demands demands,
            Qualified qualified,
            Teachers teachers,
            Pairings pairings,
            Clock clock) {
        this.changes = changes;
        this.mentorings = mentorings;
        this.demands = demands;
        this.qualified = qualified;
        this.teachers = teachers;
        this.pairings = pairings;
        this.clock = clock;
    }

    /** @throws FormRefused with every reason */
    void end(Mentorship one, TypedChange typed, String actor) {
        TypedFields fields = new TypedFields();
        Optional<LocalDate> day = day(fields, one, typed);
        String reason = fields.required("reason", "原因", typed.reason(), LONGEST_REASON);
        FormRefused.unless(fields);
        changes.end(one.id(), day.orElseThrow(), reason, actor);
    }

    /** @throws FormRefused with every reason */
    void handOver(Mentorship one, TypedChange typed, String actor) {
        TypedFields fields = new TypedFields();
        Optional<LocalDate> day = day(fields, one, typed);
        String reason = fields.required("reason", "原因", typed.reason(), LONGEST_REASON);
        Optional<Teacher> mentor = mentor(fields, one, Text.clean(typed.mentor()));
        Optional<Teacher> apprentice = teachers.find(one.apprentice());
        if (apprentice.isEmpty()) {
            fields.wrong("mentor", "接任的师傅", "徒弟已不在教师名册里，不能更换师傅，请提前结束");
        }
        FormRefused.unless(fields);
        changes.handOver(one.id(), apprentice.orElseThrow(), mentor.orElseThrow(), day.orElseThrow(), reason, actor);
    }

    private Optional<LocalDate> day(TypedFields fields, Mentorship one, TypedChange typed) {
        LocalDate first = Objects.requireNonNullElse(one.beganOn(), LocalDate.now(clock));
        String outside = "须在" + ChineseDates.date(first) + "结对之后、今天以前";
        return fields.day("lastDay", "最后一天", typed.lastDay(), first, LocalDate.now(clock), outside);
    }

    private Optional<Teacher> mentor(TypedFields fields, Mentorship one, String number) {
        MentoringKey key = mentorings.yearOf(one).key();
        String school = pairings.get(key.pairingId()).supportingSchool();
        Demand demand = demands.of(key);
        Optional<Teacher> mentor = teachers.find(number)
                .filter(teacher -> teacher.school().equals(school))
                .filter(teacher -> !number.equals(one.mentor()));
        if (mentor.isEmpty()) {
            fields.wrong("mentor", "接任的师傅", "请选择支援学校的另一名教师");
        }
        mentor.map(teacher -> qualified.judge(teacher, As.MENTOR, key, demand))
                .filter(judged -> !judged.met())
                .ifPresent(judged -> fields.wrong("mentor", "接任的师傅", judged.reason()));
        return mentor;
    }
}
