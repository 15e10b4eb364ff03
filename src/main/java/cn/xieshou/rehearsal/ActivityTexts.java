package cn.xieshou.rehearsal;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What two sample schools do together in a term, in this order. */
final class ActivityTexts {

    private static final String JOINT_MEETING = "joint-meeting";
    private static final String PRINCIPAL_VISIT = "principal-visit";
    private static final String BACKBONE_VISIT = "visit-for-research";
    private static final String DEMONSTRATION = "demonstration-lesson";
    private static final String MANAGEMENT_LECTURE = "management-lecture";

    /** What the supporting principal does in person. */
    private static final Set<String> BY_PRINCIPAL = Set.of(PRINCIPAL_VISIT, MANAGEMENT_LECTURE);

    private static final ActivityTexts AUTUMN = new ActivityTexts(List.of(
            new Text(0, JOINT_MEETING, "", "学期工作联席会议", "2", "RECIPIENT", "对照年度方案逐月核对本学期的工作，商定教研活动的日期和双方责任人。"),
            new Text(0, "lesson-preparation", "数学", "分数意义的教学处理", "2.5", "RECIPIENT", "集体备课两课时，分析学生作业中的典型错误，修改共用教案。"),
            new Text(0, DEMONSTRATION, "语文", "单元整体教学示范课", "1.5", "RECIPIENT", "示范课一节，课后评课，受援学校语文组全体参加。"),
            new Text(0, BACKBONE_VISIT, "数学", "到支援学校听课与备课", "4", "SUPPORTING", "听课三节，参加备课组活动，带回单元练习和课件。"),
            new Text(0, "lesson-explaining", "数学", "说课：图形的认识", "2", "RECIPIENT", "两校各三名教师说课，互相点评。"),
            new Text(0, "theory-lecture", "", "核心素养与课堂提问", "2", "RECIPIENT", "专题讲座一场，结合本校课例讨论。"),
            new Text(0, "pupil-exchange", "", "手拉手读书交流", "3", "SUPPORTING", "两校学生共读一本书，交换读书卡片。"),
            new Text(0, "teaching-observation", "科学", "实验课观摩", "2", "SUPPORTING", "观摩实验课两节，整理实验室管理办法。"),
            new Text(0, PRINCIPAL_VISIT, "", "到校调研教学常规", "3", "RECIPIENT", "听课两节，查看备课和作业，与受援学校班子交换意见。"),
            new Text(0, "lesson-preparation", "数学", "单元作业设计", "2", "RECIPIENT", "分工设计一个单元的分层作业，两校同时试用。"),
            new Text(0, "lesson-explaining", "数学", "说课：统计图表", "2", "RECIPIENT", "说课四节，互相点评，修改教学设计。"),
            new Text(0, "theory-lecture", "", "作业设计与评价", "2", "RECIPIENT", "专题讲座一场，现场修改一份作业。"),
            new Text(0, "experience-exchange", "", "作业批改经验交流", "2", "SUPPORTING", "两校各两名教师发言，交换批改记录。"),
            new Text(0, "lesson-preparation", "数学", "期末复习课怎样上", "2", "RECIPIENT", "按单元分工，交换复习课教案。"),
            new Text(0, MANAGEMENT_LECTURE, "", "学校常规管理的几件小事", "2", "RECIPIENT", "讲座一场，受援学校中层以上干部参加。")));

    /** As the plan has it: each of them in its month. */
    private static final ActivityTexts SPRING = new ActivityTexts(List.of(
            in(3, "lesson-preparation", "语文", "春季教材单元解读", "RECIPIENT", "两校备课组按单元解读教材，分工写出前三个单元的教案。"),
            in(3, "lesson-preparation", "语文", "习作讲评课怎样上", "RECIPIENT", "共同批改一组习作，定出讲评课的三个步骤。"),
            in(3, "lesson-preparation", "语文", "整本书阅读的推进课", "RECIPIENT", "分三段设计阅读任务，两校同时试用。"),
            in(3, "technology-lesson", "语文", "用课件呈现课文情境", "RECIPIENT", "融合课一节，课后把课件和操作步骤留给受援学校。"),
            in(3, "technology-lesson", "语文", "线上朗读与即时反馈", "RECIPIENT", "融合课一节，学生上传朗读，教师当堂点评。"),
            in(4, "classroom-research", "语文", "提问的有效性", "RECIPIENT", "用量表观察两节课的提问，集中讨论改进的三点。"),
            in(4, "classroom-research", "语文", "小组讨论怎样展开", "RECIPIENT", "同一课两种讨论方式，课后比较学生的发言。"),
            in(4, JOINT_MEETING, "", "第二学期联席会议", "SUPPORTING", "通报第一阶段的活动和登记情况，商定期末前的安排。"),
            in(4, "theory-lecture", "", "怎样用好课堂观察量表", "RECIPIENT", "讲座一场，现场用量表观察一节课。"),
            in(4, "theory-lecture", "", "从单元看作业", "RECIPIENT", "讲座一场，现场修改一个单元的作业。"),
            in(5, "experience-exchange", "", "班级管理经验交流", "SUPPORTING", "两校各三名班主任发言，交换家校联系的做法。"),
            in(5, BACKBONE_VISIT, "语文", "到支援学校参加教研日", "SUPPORTING", "听课两节，参加一次主题教研，带回课件和练习。"),
            in(5, BACKBONE_VISIT, "语文", "到支援学校跟班备课", "SUPPORTING", "跟备课组备课一天，带回一个单元的教案和练习。"),
            in(5, MANAGEMENT_LECTURE, "", "从一张课表看学校管理", "RECIPIENT", "讲座一场，讨论课时安排和教研时间的保证。"),
            in(5, MANAGEMENT_LECTURE, "", "常规检查怎样不走过场", "RECIPIENT", "讲座一场，两校交换检查表，当场试查一个年级。"),
            in(6, "lesson-explaining", "语文", "说课：古诗文教学", "RECIPIENT", "两校各两名教师说课，互相点评。"),
            in(6, "lesson-explaining", "语文", "说课：期末整理与复习", "RECIPIENT", "说课三节，交换复习提纲。"),
            in(6, DEMONSTRATION, "语文", "阅读教学示范课", "RECIPIENT", "示范课两节，课后围绕学生的两种读法评课。"),
            in(6, DEMONSTRATION, "语文", "复习课示范课", "RECIPIENT", "示范课两节，受援学校语文组全体参加评课。"),
            in(6, DEMONSTRATION, "语文", "口语交际示范课", "RECIPIENT", "示范课两节，讨论怎样让每个学生开口。")));

    static final Text ONCE_MORE =
            new Text(0, JOINT_MEETING, "", "学期中联席会议", "1.5", "SUPPORTING", "核对学期工作联席会议议定的事项，商定后半学期的安排。");

    private final List<Text> texts;

    private ActivityTexts(List<Text> texts) {
        this.texts = texts;
    }

    /** Of the term that the day lies in. */
    static ActivityTexts ofTerm(LocalDate day) {
        return isSpring(day) ? SPRING : AUTUMN;
    }

    /** Whether the day lies in a second term. */
    static boolean isSpring(LocalDate day) {
        return day.getMonthValue() >= Month.FEBRUARY.getValue() && day.getMonthValue() < Month.AUGUST.getValue();
    }

    /** The next for that day: of its month, else of any, that the two have not done; when all are done it begins anew. */
    Text next(LocalDate day, Collection<String> done) {
        List<Text> left =
                texts.stream().filter(one -> !done.contains(one.topic())).toList();
        return left.stream()
                .filter(one -> one.month() == day.getMonthValue())
                .findFirst()
                .orElseGet(() -> left.isEmpty() ? texts.get(0) : left.get(0));
    }

    /** How many of these the two have done. */
    int count(Collection<String> done) {
        return (int) texts.stream().filter(one -> done.contains(one.topic())).count();
    }

    private static Text in(int month, String type, String subject, String topic, String place, String content) {
        return new Text(month, type, subject, topic, "2", place, content);
    }

    /** @param month in which it is held, 0 for whenever it is next */
    record Text(int month, String type, String subject, String topic, String hours, String place, String content) {

        boolean isJointMeeting() {
            return type.equals(JOINT_MEETING);
        }

        /** Whether backbone teachers of the recipient come, for it counts with them alone. */
        boolean isBackboneVisit() {
            return type.equals(BACKBONE_VISIT);
        }

        /** The same of those of the supporting school who show how they teach. */
        boolean isDemonstration() {
            return type.equals(DEMONSTRATION);
        }

        boolean isByPrincipal() {
            return BY_PRINCIPAL.contains(type);
        }
    }
}
