package cn.xieshou.rehearsal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the sample's people write on the forms of rectification and admonition. */
final class SupervisionAnswers {

    private SupervisionAnswers() {}

    static Map<String, Object> measures(LocalDate untilOn) {
        String until = untilOn.toString();
        return Map.of(
                "measures",
                List.of(
                        Map.of("what", "按月补登台账，附签到表", "responsible", "教导处主任", "untilOn", until),
                        Map.of("what", "每周三下午与对方联络人核对", "responsible", "帮扶联络人", "untilOn", until)));
    }

    static Map<String, Object> reports() {
        return reported("已补登八次活动，签到表随台账上传。");
    }

    static Map<String, Object> reported(String activities) {
        return Map.of("reports", List.of(Map.of("report", activities), Map.of("report", "联络制度已在教师会上公布。")));
    }

    static Map<String, Object> undone(LocalDate dueOn) {
        return with(decided("undone", dueOn), "台账仍缺签到表。");
    }

    static Map<String, Object> facts() {
        return Map.of("decision", "submit", "facts", "两次限期整改，核查都没有落实。", "ground", "县教育局城乡学校结对帮扶工作方案");
    }

    static Map<String, Object> replied(String words) {
        return Map.of("decision", "reply", "reply", words);
    }

    static Map<String, Object> decided(String decision, LocalDate day) {
        return Map.of("decision", decision, "dueOn", day.toString());
    }

    static Map<String, Object> decided(String decision, String opinion) {
        return Map.of("decision", decision, "opinion", opinion);
    }

    static Map<String, Object> with(Map<String, Object> values, String opinion) {
        Map<String, Object> more = new HashMap<>(values);
        more.put("opinion", opinion);
        return more;
    }
}
