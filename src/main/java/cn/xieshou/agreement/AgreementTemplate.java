package cn.xieshou.agreement;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.People;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.ProgrammeStage;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.survey.Needs;
import cn.xieshou.survey.Offer;
import cn.xieshou.survey.SubjectTeachers;
import cn.xieshou.survey.Surveys;
import cn.xieshou.survey.Topic;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A first text for the liaisons, filled from survey, programme and pairing (R-AGR-1); they rewrite it as they agree. */
@Component
public class AgreementTemplate {

    private final Surveys surveys;
    private final Programmes programmes;
    private final Directory directory;
    private final People people;

    AgreementTemplate(Surveys surveys, Programmes programmes, Directory directory, People people) {
        this.surveys = surveys;
        this.programmes = programmes;
        this.directory = directory;
        this.people = people;
    }

    /** Every section, ready to be submitted as it is. */
    public Map<Clause, String> fill(Pairing pairing) {
        int year = pairing.firstYear().startYear();
        Optional<Needs> needs = surveys.needs(pairing.recipientSchool(), year);
        Optional<Offer> offer = surveys.offer(pairing.supportingSchool(), year);
        Map<Clause, String> sections = new EnumMap<>(Clause.class);
        sections.put(Clause.GOALS, goals(pairing, needs, offer));
        sections.put(Clause.CONTENT, content(needs, offer));
        sections.put(Clause.MODES, modes(needs, offer));
        sections.put(Clause.SUPPORTING_DUTIES, SUPPORTING_DUTIES);
        sections.put(Clause.RECIPIENT_DUTIES, RECIPIENT_DUTIES);
        sections.put(Clause.TIMETABLE, timetable(pairing));
        sections.put(Clause.RESPONSIBLE, responsible(pairing));
        sections.put(Clause.OTHERS, "");
        return sections;
    }

    /** What the recipient stated, for the drafter to look at. */
    public String needsOf(Pairing pairing) {
        return surveys.needs(pairing.recipientSchool(), pairing.firstYear().startYear())
                .map(needs -> lines(
                        line("缺教师学科", subjects(needs.subjects())),
                        line("设施设备", needs.facilities()),
                        line("学校管理", needs.management()),
                        line("校园文化", needs.culture()),
                        line("心理健康", needs.psychology()),
                        line("学生情况", needs.pupils()),
                        line("突出困难", needs.difficulties()),
                        line("愿意合作的主题", topics(needs.topics().stream()))))
                .orElse("本学年尚未填报");
    }

    /** What the supporting school stated, for the drafter to look at. */
    public String offerOf(Pairing pairing) {
        return surveys.offer(pairing.supportingSchool(), pairing.firstYear().startYear())
                .map(offer -> lines(
                        line("可选派教师学科", subjects(offer.subjects())),
                        line("可担任指导教师", offer.mentors() + "人"),
                        line("可共享的资源", offer.resources()),
                        line("管理经验", offer.management()),
                        line("校园文化", offer.culture()),
                        line("心理健康", offer.psychology()),
                        line("学生交流", offer.pupils()),
                        line("其他说明", offer.remarks()),
                        line("愿意合作的主题", topics(offer.topics().stream()))))
                .orElse("本学年尚未填报");
    }

    private String goals(Pairing pairing, Optional<Needs> needs, Optional<Offer> offer) {
        String first = "1. 通过结对帮扶，使%s的学校管理、教师队伍和教学质量逐年提高，缩小与%s的差距。"
                .formatted(
                        directory.schoolName(pairing.recipientSchool()),
                        directory.schoolName(pairing.supportingSchool()));
        return String.join(
                "\n", first, "2. " + covered(needs, offer) + "开齐开足国家规定课程。", "3. 培养一批能独当一面的农村青年教师，形成可持续的校际合作。");
    }

    /** Which of the subjects that are short the supporting school helps out with, and which stay open. */
    private static String covered(Optional<Needs> needs, Optional<Offer> offer) {
        SubjectsInCommon subjects = SubjectsInCommon.of(needs, offer);
        String sent = subjects.sent().isEmpty() ? "" : "由支援学校帮助补上缺教师学科（" + subjects(subjects.sent()) + "），";
        String open = subjects.open().isEmpty() ? "" : "逐步解决支援学校暂不能选派的学科（" + subjects(subjects.open()) + "），";
        return sent + open;
    }

    private static String content(Optional<Needs> needs, Optional<Offer> offer) {
        List<Topic> shared = Stream.of(Topic.values())
                .filter(topic -> needs.filter(one -> one.topics().contains(topic))
                                .isPresent()
                        && offer.filter(one -> one.topics().contains(topic)).isPresent())
                .toList();
        String first = shared.isEmpty() ? "1. 学校管理、教学教研、教师培养和资源共享。" : "1. 双方重点合作：" + topics(shared.stream()) + "。";
        return String.join(
                "\n",
                first,
                "2. 学校管理：共同商定年度工作计划，支援学校校长定期到受援学校指导。",
                "3. 教师队伍：选派支教教师，开展师徒结对，受援学校教师到支援学校跟岗学习。",
                "4. 教学教研：联合备课、听课评课、专题研讨和示范课。",
                "5. 资源共享：课程、教案、图书和设备互通共用。");
    }

    private static String modes(Optional<Needs> needs, Optional<Offer> offer) {
        List<SubjectTeachers> common = SubjectsInCommon.of(needs, offer).sent();
        String sent = common.isEmpty() ? "双方另行商定的学科" : subjects(common);
        String mentors = offer.filter(one -> one.mentors() > 0)
                .map(one -> "由不超过" + one.mentors() + "名指导教师与农村青年教师师徒结对。")
                .orElse("指导教师与农村青年教师师徒结对。");
        return String.join(
                "\n",
                "1. 支教：支援学校选派教师到受援学校任教一学年，学科为" + sent + "。",
                "2. 师徒结对：" + mentors,
                "3. 跟岗与挂职：受援学校选派教师和中层干部到支援学校学习。",
                "4. 送教与联合教研：每学期按帮扶项目规定的次数开展，活动登记台账并由对方确认。");
    }

    private String timetable(Pairing pairing) {
        List<ProgrammeStage> stages = programmes.current(pairing.programme()).stages();
        String phases = stages.stream()
                .map(stage -> "%s：%s至%s"
                        .formatted(
                                stage.name(), ChineseDates.date(stage.firstDay()), ChineseDates.date(stage.lastDay())))
                .collect(Collectors.joining("\n"));
        String end = programmes
                .find(pairing.programme())
                .map(Programme::endsOn)
                .map(last -> "至" + ChineseDates.date(last))
                .orElse("，滚动实施，每学年考核一次");
        return lines(
                "1. 协议期限：自会签编号之日起" + end + "。",
                phases.isEmpty() ? "" : "2. 实施步骤：\n" + phases,
                (phases.isEmpty() ? "2" : "3") + ". 路线图：每年8月商定年度工作方案并备案，每学期末自评，每年7月总结，周期结束时接受评估。");
    }

    private String responsible(Pairing pairing) {
        return lines(
                "甲方负责人：校长 " + directory.personName(people.principal(pairing.supportingSchool())),
                "甲方联络人：" + directory.personName(people.liaison(pairing.supportingSchool())),
                "乙方负责人：校长 " + directory.personName(people.principal(pairing.recipientSchool())),
                "乙方联络人：" + directory.personName(people.liaison(pairing.recipientSchool())));
    }

    private static String subjects(List<SubjectTeachers> subjects) {
        return subjects.stream().map(SubjectTeachers::label).collect(Collectors.joining("、"));
    }

    private static String topics(Stream<Topic> topics) {
        return topics.map(Topic::label).collect(Collectors.joining("、"));
    }

    private static String line(String label, String text) {
        return text.isEmpty() ? "" : label + "：" + text;
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static final String SUPPORTING_DUTIES = """
            1. 有权了解受援学校的教学和管理情况，提出改进建议。
            2. 按协议选派教师和指导教师，保障其工资待遇不变。
            3. 向受援学校开放教研活动、课程资源和专用场馆。
            4. 及时登记活动、总结经验，配合检查评估。""";

    private static final String RECIPIENT_DUTIES = """
            1. 有权提出需求，参与支援学校的教研和培训。
            2. 为支教教师安排好工作和生活，量才使用。
            3. 选派教师和干部学习，落实指导意见，用好共享的资源。
            4. 及时确认活动、总结成效，配合检查评估。""";
}
