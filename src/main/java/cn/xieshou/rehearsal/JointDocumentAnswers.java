package cn.xieshou.rehearsal;

import cn.xieshou.jointdocument.JointDocumentCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Joint documents, a few sentences under each heading that the form opens with. */
@Component
class JointDocumentAnswers implements Answers {

    private static final List<String> TEACHERS = List.of(
            "受援学校专任教师平均年龄偏大，近三年新进教师多在语文、数学学科，英语和科学缺少领头的人；支援学校各学科都有骨干。",
            "三年内受援学校每个学科至少有一名区级骨干教师，新进教师三年内都能独立上好公开课。",
            "每学期互派教师跟岗；师徒结对每月指导一至两天；骨干教师每学期到校上示范课；新进教师每学期交一份教学案例。",
            "第一年以听课评课、规范备课为主；第二年每人上一节校级公开课；第三年推荐骨干参加评选。",
            "两校校长每学期检查一次，所需交通和资料费用由支援学校承担一半。");

    private static final List<String> RULES = List.of(
            "两校教研组长为召集人，每个学科各定一名联系人；受援学校教务处记录。",
            "每月第二周的星期三下午共同教研，线上线下轮流；每学期到对方学校各一次。",
            "围绕单元整体设计、作业设计和学情分析；开学初各学科报本学期主题，期末交换试卷分析。",
            "每次有签到和记录，登记到活动台账；学期末评选共同教研的好课例。");

    private static final List<String> DEPARTMENT = List.of(
            "把共同教研、示范课和学生交流落实到每个月，让两校同一年级的教学进度基本一致。",
            "安排示范课六节、联合备课八次；组织一次教学开放日；为跟岗教师安排指导教师。",
            "9月商定进度；10月、11月同课异构；12月交换期末复习资料；3月学生交流；5月教学开放日；6月总结。",
            "副校长负责，教务处主任具体安排，与对方教务处每月通一次电话。");

    @Override
    public Map<String, Function<Asked, Map<String, Object>>> byTask() {
        return Map.of(
                JointDocumentCase.DRAFT, JointDocumentAnswers::written,
                JointDocumentCase.AGREE_OWN, asked -> agreed(asked, "已和教研组商量过。"),
                JointDocumentCase.AGREE_OTHER, asked -> agreed(asked, "符合我校实际，同意。"));
    }

    /** The other school's principal returns the first text, and the liaison has not written it anew yet. */
    static List<Deviation> sentBack() {
        return List.of(
                Deviation.habit(JointDocumentCase.DRAFT, Pace.after(1)),
                Deviation.never(JointDocumentCase.DRAFT),
                Deviation.habit(JointDocumentCase.AGREE_OWN, Pace.after(1)),
                Deviation.returns(
                        JointDocumentCase.AGREE_OTHER, Pace.after(1), "我校英语、科学没有新进教师，请把这两个学科的目标改为引进和跟岗，并写明每年几人。"));
    }

    private static Map<String, Object> written(Asked asked) {
        String title = String.valueOf(asked.shown("document"));
        List<String> texts = title.contains("年度计划") ? DEPARTMENT : title.contains("教研制度") ? RULES : TEACHERS;
        Map<String, Object> values = new HashMap<>();
        values.put("decision", "submit");
        values.put("period", title.contains("年度计划") ? "" : "三个学年");
        values.put("sections", sections(asked, texts));
        if (!String.valueOf(asked.shown("inForce", "")).isEmpty()) {
            values.put("changes", "按上一学年的情况，把“每学期互派教师跟岗”改为每学期四人，并写明费用分担。");
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> sections(Asked asked, List<String> texts) {
        List<Map<String, Object>> shown = (List<Map<String, Object>>) asked.shown("sections");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < shown.size() && i < texts.size(); i++) {
            rows.add(Map.of("heading", shown.get(i).get("heading"), "body", texts.get(i)));
        }
        return rows;
    }

    private static Map<String, Object> agreed(Asked asked, String remark) {
        Map<String, Object> values = new HashMap<>();
        values.put("textCheck", asked.shown("textCheck"));
        values.put("decision", "agree");
        if ("agree".equals(asked.decision("agree"))) {
            values.put("remark", remark);
        }
        return values;
    }
}
