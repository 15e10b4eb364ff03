package cn.xieshou.rehearsal;

import cn.xieshou.summary.SummaryCase;
import cn.xieshou.summary.SummaryMark;
import cn.xieshou.summary.SummaryPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Yearly summaries on the draft that the form opens with; what the data leave empty is written. */
@Component
class SummaryAnswers implements Answers {

    private static final Map<SummaryPart, List<String>> WRITTEN = Map.of(
            SummaryPart.LEARNT,
            List.of(
                    "教师从“怎样教”转到“学生怎样学”，集体备课先看学情再定教法；管理上学会了把一学年的事排到每个月、定到每个人。",
                    "帮扶也是自己的学习：在班额小、学科不全的学校里，我们重新认识了分层作业和包班教学的办法。"),
            SummaryPart.SHORTCOMINGS,
            List.of("教师少、课务重，外出学习常要临时调课；线上交流时断时续，学生之间的活动偏少。", "到校的时间集中在学期中段，开学和期末去得少；有的示范课课后没有跟进。"),
            SummaryPart.NEXT_STEPS,
            List.of("每学期初把外出学习和示范课排进校历，提前调好课；每月固定一次线上教研；增加学生书信和读书交流。", "示范课以后两周内再听一次同一名教师的课；把命题和学情分析作为下一学年共同教研的重点。"));

    private static final String SUPPLEMENT = "两校学生交流：互寄书信一次，五年级各有一个班同读一本书并线上交流读后感。没有达到的指标排进下一学年九月、十月。";

    @Override
    public Map<String, Function<Asked, Map<String, Object>>> byTask() {
        return Map.of(
                SummaryCase.DRAFT,
                SummaryAnswers::written,
                SummaryCase.APPROVE,
                asked -> Map.of("decision", "agree", "textCheck", asked.shown("textCheck"), "remark", "情况属实，同意报送。"),
                SummaryCase.READ,
                SummaryAnswers::read,
                SummaryCase.MARK,
                asked -> marked(asked, "补充得具体，数字和登记对得上。"));
    }

    private static Map<String, Object> written(Asked asked) {
        Map<String, Object> values = new HashMap<>();
        for (SummaryPart part : SummaryPart.values()) {
            String drafted = String.valueOf(asked.shown(part.field(), ""));
            List<String> own = WRITTEN.getOrDefault(part, List.of());
            values.put(
                    part.field(),
                    own.isEmpty()
                            ? drafted
                            : together(drafted, own.get(asked.account().contains("wl-") ? 1 : 0)));
        }
        if (asked.cameBack("returnOpinion")) {
            String activities = SummaryPart.ACTIVITIES.field();
            values.put(activities, together(String.valueOf(values.get(activities)), SUPPLEMENT));
        }
        return values;
    }

    /** Below what was drafted, once. */
    private static String together(String drafted, String thought) {
        return drafted.contains(thought) ? drafted : (drafted + "\n" + thought).strip();
    }

    private static Map<String, Object> read(Asked asked) {
        return asked.decision("read").equals("read")
                ? marked(asked, "活动有记录，数字清楚，不足说得实在。")
                : Map.of("decision", "return", "opinion", "");
    }

    private static Map<String, Object> marked(Asked asked, String remark) {
        Map<String, Object> values = new HashMap<>(Map.of("mark", SummaryMark.GOOD.name(), "remark", remark));
        if (asked.taskKey().equals(SummaryCase.READ)) {
            values.put("decision", "read");
        }
        return values;
    }
}
