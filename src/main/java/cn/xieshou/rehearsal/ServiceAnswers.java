package cn.xieshou.rehearsal;

import cn.xieshou.service.SecondmentServing;
import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A seconded teacher's year: arrival, check, form, assessment, filing; and the end before its time. */
@Component
class ServiceAnswers implements Answers {

    private static final int DAYS_TO_COME = 10;

    private final SecondedTeachers teachers;

    ServiceAnswers(SecondedTeachers teachers) {
        this.teachers = teachers;
    }

    @Override
    public Map<String, Function<Asked, Map<String, Object>>> byTask() {
        return Map.of(
                SecondmentServing.CONFIRM_ARRIVAL, ServiceAnswers::arrived,
                SecondmentServing.CHECK, ServiceAnswers::checked,
                SecondmentServing.READ, asked -> Map.of("confirmed", true, "reply", "已转告本人，继续做好教研组帮带。"),
                SecondmentServing.FILL, asked -> form(),
                SecondmentServing.ASSESS, ServiceAnswers::assessed,
                SecondmentServing.HOME_OPINION,
                        asked -> judged(asked, "agree", Map.of("homeOpinion", "情况属实，同意受援学校的考核意见。")),
                SecondmentServing.FILE, ServiceAnswers::filed,
                SecondmentServing.DECIDE_EARLY_END, ServiceAnswers::ended,
                SecondmentServing.NOMINATE, this::replaced,
                SecondmentServing.CONFIRM_REPLACEMENT, asked -> Map.of("decision", "confirm", "remark", "同意接替，请尽快到岗。"));
    }

    private static Map<String, Object> arrived(Asked asked) {
        Map<String, Object> values = new HashMap<>();
        String subject = String.valueOf(asked.shown("planned"));
        LocalDate due =
                ChineseDates.read(String.valueOf(asked.shown("dueArrival"))).orElseThrow();
        LocalDate told = LocalDate.parse(String.valueOf(asked.shown("toldOn")));
        LocalDate came = told.isAfter(due) ? told : due;
        values.put("toldOn", told.toString());
        values.put("arrivedOn", (came.isAfter(asked.today()) ? asked.today() : came).toString());
        values.put("periods", 12);
        values.put("post", asked.shown("post", subject + "教师"));
        values.put("subjects", asked.shown("subjects", subject));
        values.put("classes", "各年级，每班每周2课时");
        return values;
    }

    private static Map<String, Object> checked(Asked asked) {
        return Map.of(
                "checkedOn", asked.today().toString(),
                "conduct", "GOOD",
                "findings", "到岗以来出勤正常，教案齐全，承担公开课2节，牵头教研组每周集体备课，学生反映好。");
    }

    private static Map<String, Object> form() {
        return Map.of(
                "duties", "承担所任学科教学，每周12课时，兼任教研组指导。",
                "activities", "每月组织校本教研一次，听评课30余节，结对指导青年教师2名。",
                "absences", 2,
                "selfSummary", "一年来服从安排，按时完成教学任务，把原学校的集体备课办法带到教研组，与青年教师共同上好每一节课。");
    }

    private static Map<String, Object> assessed(Asked asked) {
        return judged(asked, "assess", Map.of("grade", "PASSED", "assessment", "工作踏实，教学效果好，带动了本校教研，考核合格。"));
    }

    private static Map<String, Object> filed(Asked asked) {
        return judged(
                asked,
                "file",
                Map.of(
                        "fileNumber",
                        asked.shown("fileNumber"),
                        "filedOn",
                        asked.today().toString()));
    }

    private static Map<String, Object> ended(Asked asked) {
        return Map.of("decision", "approve", "lastDay", asked.shown("lastDay"), "remark", "情况属实，请支援学校尽快推荐接替教师。");
    }

    private Map<String, Object> replaced(Asked asked) {
        Map<String, Object> values = new HashMap<>();
        values.put("decision", "nominate");
        values.put("nominee", teachers.eligible(asked));
        values.put("post", "学科教师");
        values.put("startsOn", asked.today().plusDays(DAYS_TO_COME).toString());
        values.put("sound", true);
        values.put("capable", true);
        return values;
    }

    private static Map<String, Object> judged(Asked asked, String decision, Map<String, Object> others) {
        Map<String, Object> values = new HashMap<>();
        values.put("textCheck", Objects.requireNonNull(asked.shown("textCheck")));
        values.put("decision", decision);
        if (decision.equals(asked.decision(decision))) {
            values.putAll(others);
        }
        return values;
    }
}
