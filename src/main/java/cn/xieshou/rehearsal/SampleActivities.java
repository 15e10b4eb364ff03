package cn.xieshou.rehearsal;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.People;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.TypedActivity;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What two sample schools do together through the year, each time the next of the list. */
@Component
class SampleActivities {

    private record Text(String type, String subject, String topic, String hours, String place, String content) {}

    private static final String JOINT_MEETING = "joint-meeting";
    private static final String PRINCIPAL_VISIT = "principal-visit";
    private static final String MANAGEMENT_LECTURE = "management-lecture";

    /** What the supporting principal does in person. */
    private static final Set<String> BY_PRINCIPAL = Set.of(PRINCIPAL_VISIT, MANAGEMENT_LECTURE);

    private static final List<Text> TEXTS = List.of(
            new Text(JOINT_MEETING, "", "学期工作联席会议", "2", "RECIPIENT", "对照年度方案逐月核对本学期的工作，商定教研活动的日期和双方责任人。"),
            new Text("lesson-preparation", "数学", "分数意义的教学处理", "2.5", "RECIPIENT", "集体备课两课时，分析学生作业中的典型错误，修改共用教案。"),
            new Text("demonstration-lesson", "语文", "单元整体教学示范课", "1.5", "RECIPIENT", "示范课一节，课后评课，受援学校语文组全体参加。"),
            new Text("visit-for-research", "数学", "到支援学校听课与备课", "4", "SUPPORTING", "听课三节，参加备课组活动，带回单元练习和课件。"),
            new Text("lesson-explaining", "数学", "说课：图形的认识", "2", "RECIPIENT", "两校各三名教师说课，互相点评。"),
            new Text("theory-lecture", "", "核心素养与课堂提问", "2", "RECIPIENT", "专题讲座一场，结合本校课例讨论。"),
            new Text("pupil-exchange", "", "手拉手读书交流", "3", "SUPPORTING", "两校学生共读一本书，交换读书卡片。"),
            new Text("teaching-observation", "科学", "实验课观摩", "2", "SUPPORTING", "观摩实验课两节，整理实验室管理办法。"),
            new Text(PRINCIPAL_VISIT, "", "到校调研教学常规", "3", "RECIPIENT", "听课两节，查看备课和作业，与受援学校班子交换意见。"),
            new Text("lesson-preparation", "数学", "单元作业设计", "2", "RECIPIENT", "分工设计一个单元的分层作业，两校同时试用。"),
            new Text("lesson-explaining", "数学", "说课：统计图表", "2", "RECIPIENT", "说课四节，互相点评，修改教学设计。"),
            new Text("theory-lecture", "", "作业设计与评价", "2", "RECIPIENT", "专题讲座一场，现场修改一份作业。"),
            new Text("experience-exchange", "", "作业批改经验交流", "2", "SUPPORTING", "两校各两名教师发言，交换批改记录。"),
            new Text("lesson-preparation", "数学", "期末复习课怎样上", "2", "RECIPIENT", "按单元分工，交换复习课教案。"),
            new Text(MANAGEMENT_LECTURE, "", "学校常规管理的几件小事", "2", "RECIPIENT", "讲座一场，受援学校中层以上干部参加。"));

    private static final Set<String> TOPICS = TEXTS.stream().map(Text::topic).collect(Collectors.toSet());

    private static final Text ONCE_MORE =
            new Text(JOINT_MEETING, "", "学期中联席会议", "1.5", "SUPPORTING", "核对学期工作联席会议议定的事项，商定后半学期的安排。");

    /** More than two schools record in a year. */
    private static final int MOST = 100;

    private final Activities activities;
    private final SampleMeetings meetings;
    private final Teachers teachers;
    private final People people;
    private final Directory directory;

    SampleActivities(
            Activities activities, SampleMeetings meetings, Teachers teachers, People people, Directory directory) {
        this.activities = activities;
        this.meetings = meetings;
        this.teachers = teachers;
        this.people = people;
        this.directory = directory;
    }

    /** The next of the list, by the schools in turn; held two days ago, at the pairing's beginning at the earliest. */
    void record(Pairing pairing, LocalDate today) {
        int done = (int) activities.newest(pairing.id(), SchoolYear.of(today).startYear(), MOST).stream()
                .filter(one -> TOPICS.contains(one.topic()))
                .count();
        record(pairing, today, TEXTS.get(done % TEXTS.size()), done);
    }

    /** Both schools meet once more, beside the list. */
    void meet(Pairing pairing, LocalDate today) {
        record(pairing, today, ONCE_MORE, 0);
    }

    private void record(Pairing pairing, LocalDate today, Text text, int turn) {
        Side side = turn % 2 == 0 ? Side.SUPPORTING : Side.RECIPIENT;
        LocalDate day = today.minusDays(2).isBefore(pairing.since()) ? pairing.since() : today.minusDays(2);
        TypedActivity typed = new TypedActivity(
                text.type(),
                day.toString(),
                text.hours(),
                text.place(),
                "",
                text.subject(),
                "",
                text.topic(),
                text.content(),
                "",
                supporting(pairing.supportingSchool(), text, turn),
                named(pairing.recipientSchool(), turn),
                "");
        String liaison = people.liaison(pairing.school(side));
        long id = activities.record(pairing.id(), side, typed, ActivityFiles.newKey(), liaison);
        if (text.equals(ONCE_MORE)) {
            meetings.writeBetween(id, pairing, day, liaison);
        } else if (text.type().equals(JOINT_MEETING)) {
            meetings.write(id, pairing, day, liaison);
        }
    }

    private String supporting(String school, Text text, int turn) {
        String principal = directory.personName(people.principal(school));
        return BY_PRINCIPAL.contains(text.type()) ? principal + "、" + named(school, turn) : named(school, turn);
    }

    /** Two of the school's teachers, each time others. */
    private String named(String school, int turn) {
        List<Teacher> all = teachers.ofSchool(school);
        Teacher one = all.get((2 * turn) % all.size());
        Teacher other = all.get((2 * turn + 1) % all.size());
        return one.name() + "（" + one.staffNumber() + "）、" + other.name() + "（" + other.staffNumber() + "）";
    }
}
