package cn.xieshou.rehearsal;

import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.calendar.WorkingDays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Annual plans as drafted from what the form offers. */
@Component
class PlanAnswers implements Answers {

    private static final List<String> WRITTEN =
            List.of("organisation", "goals", "methods", "measures", "people", "funds", "curriculum", "months", "gaps");

    private static final String SUPPLEMENT = "第二学期教研活动：语文、数学每月一次，英语、科学每两月一次，由两校学科教研组长共同负责。";

    /** Working days that a school has to bring back what was returned. */
    static final int DAYS_FOR_A_NEW_TEXT = 8;

    private final WorkingDays calendar;

    PlanAnswers(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /** A plan is not returned when its school year is nearly over: the schools need days for the new text. */
    static Pace inItsYear(Pace pace) {
        return Pace.within(8, pace);
    }

    /** The plan came to the section some days ago. */
    static List<Deviation> underReview(int daysAgo) {
        return List.of(
                Deviation.habit(AnnualPlanFiling.COMPLETE, inItsYear(Pace.ago(daysAgo))),
                Deviation.habit(AnnualPlanFiling.AGREE_SUPPORTING, Pace.after(1)),
                Deviation.habit(AnnualPlanFiling.AGREE_RECIPIENT, Pace.after(1)),
                Deviation.habit(AnnualPlanFiling.REVIEW, inItsYear(Pace.never())));
    }

    @Override
    public Map<String, Function<Asked, Map<String, Object>>> byTask() {
        return Map.of(
                AnnualPlanFiling.DRAFT, PlanAnswers::written,
                AnnualPlanFiling.COMPLETE, PlanAnswers::completed,
                AnnualPlanFiling.AGREE_SUPPORTING, asked -> judged(asked, "agree", "remark", "同意报备案。"),
                AnnualPlanFiling.AGREE_RECIPIENT, asked -> judged(asked, "agree", "remark", "同意报备案。"),
                AnnualPlanFiling.REVIEW, this::reviewed);
    }

    private static Map<String, Object> written(Asked asked) {
        Map<String, Object> values = new HashMap<>();
        WRITTEN.forEach(part -> values.put(part, asked.shown(part)));
        if (asked.cameBack("returnOpinion")) {
            values.put("methods", (asked.shown("methods") + "\n" + SUPPLEMENT).strip());
        }
        return values;
    }

    private static Map<String, Object> completed(Asked asked) {
        Map<String, Object> values = written(asked);
        values.putAll(judged(asked, "agree", "remark", "月度安排已与本校校历核对。"));
        return values;
    }

    private Map<String, Object> reviewed(Asked asked) {
        if (asked.decision("file").equals("return")) {
            Map<String, Object> values = judged(asked, "return", "opinion", "");
            values.put(
                    "newDate", calendar.plus(asked.today(), DAYS_FOR_A_NEW_TEXT).toString());
            return values;
        }
        return judged(asked, "file", "remark", "指标齐全，准予备案。");
    }

    private static Map<String, Object> judged(Asked asked, String decision, String words, String text) {
        Map<String, Object> values = new HashMap<>();
        values.put("textCheck", asked.shown("textCheck"));
        values.put("decision", decision);
        if (decision.equals(asked.decision(decision))) {
            values.put(words, text);
        }
        return values;
    }
}
