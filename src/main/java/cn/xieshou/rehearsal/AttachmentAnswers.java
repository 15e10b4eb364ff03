package cn.xieshou.rehearsal;

import cn.xieshou.attachment.CadreAttachment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Cadres of the recipient school at work in the supporting school. */
@Component
class AttachmentAnswers implements Answers {

    /** Of a sample school's teachers the first two are its principal and its liaison. */
    private static final int MIDDLE_CADRE = 2;

    @Override
    public Map<String, Function<Asked, Map<String, Object>>> byTask() {
        return Map.of(
                CadreAttachment.NAME, AttachmentAnswers::named,
                CadreAttachment.CONFIRM, asked -> Map.of("decision", "agree"),
                CadreAttachment.ACCEPT, AttachmentAnswers::accepted,
                CadreAttachment.CONFIRM_ENTRY, asked -> Map.of("decision", "confirm"),
                CadreAttachment.WRITE_REPORTS,
                        asked -> Map.of(
                                "reports",
                                List.of(Map.of(
                                        "reportBureau", SampleTexts.report(asked.account(), 0),
                                        "reportSupporting", SampleTexts.report(asked.account(), 1),
                                        "reportOwn", SampleTexts.report(asked.account(), 2)))),
                CadreAttachment.RECEIVE_FOR_BUREAU, asked -> Map.of("decision", "receive", "remark", "已阅，内容具体。"),
                CadreAttachment.RECEIVE_FOR_SCHOOL, asked -> Map.of("decision", "receive"),
                CadreAttachment.COVER_SHORTFALL, asked -> Map.of("arrangement", "安排在学期结束前连续挂职两周，并请指导干部到校一次。"),
                CadreAttachment.REVIEW_SHORTFALL, asked -> Map.of("opinion", "请两校下学期开学即作安排，缺少的天数下学期补足。"));
    }

    private static Map<String, Object> named(Asked asked) {
        Map<String, Object> cadre = Map.of("teacher", teacher(asked), "post", "政教主任", "kind", "MIDDLE");
        return Map.of("cadres", List.of(cadre), "plan", "挂职教导处，参与教学常规管理和教研活动，每次不少于两周，学期内累计一个月以上。");
    }

    private static Map<String, Object> accepted(Asked asked) {
        return Map.of("decision", "agree", "mentorTeacher", teacher(asked), "mentorPost", "政教主任");
    }

    @SuppressWarnings("unchecked")
    private static Object teacher(Asked asked) {
        List<Map<String, Object>> teachers = (List<Map<String, Object>>) asked.shown("teachers");
        return Objects.requireNonNull(teachers.get(MIDDLE_CADRE).get("value"));
    }
}
