package cn.xieshou.rehearsal;

import cn.xieshou.directory.People;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.openlesson.Invited;
import cn.xieshou.openlesson.LessonAnswers;
import cn.xieshou.openlesson.OpenLessons;
import cn.xieshou.openlesson.TypedAnswer;
import cn.xieshou.openlesson.TypedLesson;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Open lessons of sample schools: the supporting one invites all, its partner answers. */
@Component
class SampleLessons {

    private static final int DAYS_AHEAD = 12;

    private static final List<String> TOPICS = List.of("《背影》第二课时", "整本书阅读交流课");

    private final OpenLessons lessons;
    private final LessonAnswers answers;
    private final Teachers teachers;
    private final People people;

    SampleLessons(OpenLessons lessons, LessonAnswers answers, Teachers teachers, People people) {
        this.lessons = lessons;
        this.answers = answers;
        this.teachers = teachers;
        this.people = people;
    }

    /** @param which of the topics */
    void invite(Pairing pairing, LocalDate today, int which) {
        Teacher teacher = teachers.ofSchool(pairing.supportingSchool()).get(which);
        TypedLesson typed = new TypedLesson(
                "语文",
                "八年级",
                TOPICS.get(which),
                typed(teacher),
                today.plusDays(DAYS_AHEAD).toString(),
                "9:20",
                "录播教室",
                Invited.ALL.name(),
                today.plusDays(DAYS_AHEAD - 3L).toString(),
                "40",
                "课后在同一教室评课，请带听课本。");
        long id = lessons.announce(pairing.id(), Side.SUPPORTING, typed, people.liaison(pairing.supportingSchool()));
        String guest = pairing.recipientSchool();
        List<Teacher> guests = teachers.ofSchool(guest);
        answers.answer(
                id,
                guest,
                new TypedAnswer(TypedAnswer.COMES, typed(guests.get(0)) + "、" + typed(guests.get(1)), "另有司机一人，不听课。"),
                people.liaison(guest));
    }

    private static String typed(Teacher teacher) {
        return teacher.name() + "（" + teacher.staffNumber() + "）";
    }
}
