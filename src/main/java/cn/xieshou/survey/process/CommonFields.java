package cn.xieshou.survey.process;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Text;
import cn.xieshou.survey.Scores;
import cn.xieshou.survey.SubjectTeachers;
import cn.xieshou.survey.Topic;
import cn.xieshou.workflow.EarlierCopy;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields that the forms of needs and of offers have in common. */
final class CommonFields {

    static final String SUBJECTS = "subjects";

    /** What comes along with the subjects of an earlier survey. */
    static final String ALONG_WITH = "空着的文字栏目和合作主题也一并填入，评分请按今年的情况填写。";

    private static final String TOPICS = "topics";

    private CommonFields() {}

    static void showHead(Map<String, Object> form, String schoolName, int schoolYear) {
        form.put("school", schoolName);
        form.put("schoolYearLabel", new SchoolYear(schoolYear).label());
    }

    /** Who stated it last: the proof that nobody writes over what came in after the form was opened. */
    static void showStated(Map<String, Object> form, String by, Instant at) {
        form.put("stated", by + "于" + ChineseDates.dateAndSecond(at) + "填写");
    }

    /**
     * The gate has compared what the form showed already; here once more, for only now does nobody else state anything.
     *
     * @param now the form as it would open now
     * @throws FormRefused if somebody has stated it in the moment between
     */
    static void refuseOverwriting(Map<String, Object> now, FormValues values) {
        String shown = values.optionalText("stated");
        if (shown != null && !shown.equals(now.get("stated"))) {
            throw new FormRefused("stated", "本学年填写情况", "本校已经提交过这份调研，您这次填写的内容没有保存。请先复制需要保留的文字，再刷新页面");
        }
    }

    static void showUnstated(Map<String, Object> form) {
        form.put("stated", "还没有填写");
    }

    static void showSubjects(Map<String, Object> form, List<SubjectTeachers> subjects) {
        form.put(SUBJECTS, subjects.stream().map(CommonFields::row).toList());
    }

    private static Map<String, Object> row(SubjectTeachers one) {
        return Map.of("subject", one.subject(), "teachers", one.teachers());
    }

    /** Subjects of an earlier survey, and what comes along. */
    static EarlierCopy copy(List<SubjectTeachers> subjects, Map<String, Object> texts, Set<Topic> topics) {
        Map<String, Object> others = new HashMap<>(texts);
        showTopics(others, topics);
        List<EarlierCopy.Row> rows = subjects.stream()
                .map(one -> new EarlierCopy.Row(one.label(), row(one)))
                .toList();
        return new EarlierCopy(List.of("subject"), rows, others, List.of());
    }

    /** An earlier survey as a start: what it says, not how it was scored. */
    static void showEarlier(Map<String, Object> form, EarlierCopy copy) {
        form.put(SUBJECTS, copy.rows().stream().map(EarlierCopy.Row::cells).toList());
        form.putAll(copy.others());
    }

    static void showTopics(Map<String, Object> form, Set<Topic> topics) {
        form.put(TOPICS, topics.stream().map(Topic::name).toList());
    }

    static void showScores(Map<String, Object> form, Scores scores) {
        form.put("scoreTeachingQuality", scores.teachingQuality());
        form.put("scoreTeachers", scores.teachers());
        form.put("scoreEquipment", scores.equipment());
        form.put("scoreResources", scores.resources());
    }

    static List<SubjectTeachers> subjects(FormValues values) {
        Set<String> seen = new HashSet<>();
        return values.rows(SUBJECTS).stream()
                .map(row -> new SubjectTeachers(row.text("subject"), row.integer("teachers")))
                .peek(one -> refuseTwice(seen, one.subject()))
                .toList();
    }

    static Set<Topic> topics(FormValues values) {
        List<String> chosen = values.choices(TOPICS);
        if (chosen.isEmpty()) {
            throw new FormRefused(TOPICS, "愿意合作的主题", "请至少选择一项");
        }
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        chosen.forEach(name -> topics.add(Topic.valueOf(name)));
        return topics;
    }

    static Scores scores(FormValues values) {
        return new Scores(
                values.integer("scoreTeachingQuality"),
                values.integer("scoreTeachers"),
                values.integer("scoreEquipment"),
                values.integer("scoreResources"));
    }

    /** The text, empty if nothing was typed. */
    static String text(FormValues values, String key) {
        return Text.clean(values.optionalText(key));
    }

    private static void refuseTwice(Set<String> seen, String subject) {
        if (!seen.add(subject)) {
            throw new FormRefused(SUBJECTS, "学科", "“" + subject + "”填了两行，请合并为一行");
        }
    }
}
