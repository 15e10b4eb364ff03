package cn.xieshou.rehearsal;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.matching.MatchingProcess;
import cn.xieshou.pairing.PairingLifecycle;
import cn.xieshou.survey.NeedsSurvey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What people of the sample county fill in, the same at every start. */
@Component
class SampleAnswers {

    private static final List<String> LACKING = List.of("音乐", "体育", "美术", "英语", "信息技术", "心理健康");

    private final Directory directory;
    private final Teachers teachers;
    private final Map<String, Function<Asked, Map<String, Object>>> byTask = new HashMap<>();

    SampleAnswers(Directory directory, Teachers teachers, List<Answers> features) {
        this.directory = directory;
        this.teachers = teachers;
        features.forEach(feature -> byTask.putAll(feature.byTask()));
    }

    /** Values for the form of a step. */
    Map<String, Object> to(Asked asked) {
        Function<Asked, Map<String, Object>> feature = byTask.get(asked.taskKey());
        Map<String, Object> values = new HashMap<>(feature == null ? usual(asked) : feature.apply(asked));
        values.putAll(asked.different());
        if ("return".equals(values.get("decision"))) {
            // Who returns a text has no box to confirm it with.
            values.remove("confirmed");
        }
        return values;
    }

    private Map<String, Object> usual(Asked asked) {
        return switch (asked.taskKey()) {
            case NeedsSurvey.STATE_NEEDS -> needs(asked.account());
            case NeedsSurvey.STATE_OFFER -> offer(asked.account());
            case AgreementSigning.DRAFT -> drafted(asked);
            case AgreementSigning.AGREE -> checked(asked, "agree", "条款与前期商定一致。");
            case AgreementSigning.SIGN_SUPPORTING, AgreementSigning.SIGN_RECIPIENT -> signed(asked);
            case AgreementSigning.COUNTERSIGN -> checked(asked, "countersign", "文本齐备，同意备案。");
            case PairingLifecycle.NAME_GROUP_SUPPORTING, PairingLifecycle.NAME_GROUP_RECIPIENT ->
                leadingGroup(asked.account());
            case MatchingProcess.TASK_DECIDE_PAIRINGS -> decided(asked);
            case MatchingProcess.TASK_APPROVE_MATCHING -> Map.of("decision", "approve", "opinion", "同意。");
            default -> throw new IllegalArgumentException("no answers for " + asked.taskKey());
        };
    }

    private static Map<String, Object> needs(String account) {
        int seed = Math.floorMod(account.hashCode(), 97);
        Map<String, Object> values = scores(48 + seed % 14, 40 + seed % 17);
        values.put("scorePotential", 55 + seed % 31);
        values.put("subjects", subjects(seed, 3, 1));
        values.put("facilities", SampleTexts.facilities(account));
        values.put("management", SampleTexts.managementWanted(account));
        values.put("pupils", SampleTexts.pupils(account));
        values.put("difficulties", SampleTexts.difficulties(account));
        values.put("topics", List.of("TEACHING_RESEARCH", "TEACHERS", seed % 2 == 0 ? "ARTS_SPORTS" : "TECHNOLOGY"));
        return values;
    }

    private static Map<String, Object> offer(String account) {
        int seed = Math.floorMod(account.hashCode(), 89);
        Map<String, Object> values = scores(82 + seed % 12, 78 + seed % 15);
        values.put("subjects", subjects(seed, 4, 2));
        values.put("mentors", 4 + seed % 5);
        values.put("resources", SampleTexts.resources(account));
        values.put("management", SampleTexts.managementOffered(account));
        values.put("topics", List.of("TEACHING_RESEARCH", "TEACHERS", "ARTS_SPORTS", "RESOURCES"));
        return values;
    }

    private static Map<String, Object> scores(int quality, int others) {
        Map<String, Object> values = new HashMap<>();
        values.put("scoreTeachingQuality", quality);
        values.put("scoreTeachers", others);
        values.put("scoreEquipment", others - 3);
        values.put("scoreResources", others + 2);
        return values;
    }

    private static List<Map<String, Object>> subjects(int seed, int count, int teachers) {
        List<Map<String, Object>> subjects = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            subjects.add(Map.of("subject", LACKING.get((seed + i) % LACKING.size()), "teachers", teachers));
        }
        return subjects;
    }

    private static Map<String, Object> drafted(Asked asked) {
        Map<String, Object> values = new HashMap<>();
        for (String part : List.of(
                "goals", "content", "modes", "supportingDuties", "recipientDuties", "timetable", "responsible")) {
            values.put(part, asked.shown(part));
        }
        return values;
    }

    private static Map<String, Object> checked(Asked asked, String decision, String opinion) {
        Map<String, Object> values = new HashMap<>();
        values.put("textCheck", asked.shown("textCheck"));
        values.put("decision", decision);
        values.put("opinion", opinion);
        return values;
    }

    private static Map<String, Object> signed(Asked asked) {
        Map<String, Object> values = checked(asked, "sign", "同意签署。");
        values.put("confirmed", true);
        return values;
    }

    private Map<String, Object> leadingGroup(String principal) {
        String code = principal.substring(0, principal.lastIndexOf('.'));
        return Map.of(
                "office",
                "教导处",
                "members",
                List.of(
                        member(directory.personName(principal), "校长", "组长，全面负责结对帮扶工作"),
                        member(directory.personName(code + ".liaison"), "教导主任", "副组长，日常联络与活动安排"),
                        third(code)));
    }

    /** Of a sample school's teachers the first two are its principal and its liaison. */
    private Map<String, Object> third(String code) {
        Teacher teacher = teachers.ofSchool(code).get(2);
        String post = Objects.requireNonNullElse(teacher.post(), "教师");
        return member(teacher.name(), post, "成员，教研活动、资源共享与后勤保障");
    }

    private static Map<String, Object> member(String name, String post, String duty) {
        return Map.of("name", name, "post", post, "duty", duty);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> decided(Asked asked) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : (List<Map<String, Object>>) asked.shown("rows", List.of())) {
            rows.add(Map.of("supporting", row.getOrDefault("supporting", "none")));
        }
        return Map.of("rows", rows, "remark", "按评分建议逐校核对，请审批。");
    }
}
