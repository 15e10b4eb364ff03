package cn.xieshou.annualplan.process;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.BesideThePlan;
import cn.xieshou.annualplan.Consenter;
import cn.xieshou.annualplan.MonthRow;
import cn.xieshou.annualplan.Part;
import cn.xieshou.annualplan.PlanDraft;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanTerm;
import cn.xieshou.annualplan.PlanText;
import cn.xieshou.annualplan.QuotaCoverage;
import cn.xieshou.annualplan.QuotaGap;
import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.ReadableText;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms of the filing show of a plan, and how they are read. */
@Component
class PlanView {

    /** The field that holds the whole text. */
    static final String TEXT = "planText";

    private static final List<String> MONTH_COLUMNS = List.of("月份", "活动内容", "计划数量", "落实的指标", "负责");

    private final AnnualPlans plans;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Directory directory;
    private final BesideThePlan beside;

    PlanView(AnnualPlans plans, Pairings pairings, Programmes programmes, Directory directory, BesideThePlan beside) {
        this.plans = plans;
        this.pairings = pairings;
        this.programmes = programmes;
        this.directory = directory;
        this.beside = beside;
    }

    /** Which plan it is and by when it is due. */
    Map<String, Object> head(AnnualPlan plan) {
        Pairing pairing = pairings.get(plan.id().pairingId());
        Map<String, Object> form = new HashMap<>();
        form.put("pairing", pairings.title(pairing));
        form.put("planYear", plan.id().year().label());
        form.put(
                "programmeName",
                programmes.in(pairing.programme(), plan.id().year()).name());
        form.put("beside", beside.of(plan.id()));
        form.put("dueWords", PlanTerm.words(plan));
        return form;
    }

    /** The fields of somebody who writes. */
    void write(Map<String, Object> form, PlanId id, PlanDraft draft) {
        QuotaCoverage coverage = plans.coverage(id);
        form.put(
                "quotaOptions",
                coverage.clauses().stream()
                        .map(clause -> Map.of("value", clause.id(), "label", coverage.label(clause)))
                        .toList());
        draft.parts().forEach((part, text) -> form.put(part.key(), text));
        form.put("months", draft.months().stream().map(PlanView::row).toList());
        form.put(
                "gaps",
                draft.reasons().entrySet().stream()
                        .map(gap -> Map.of("clause", gap.getKey(), "reason", gap.getValue()))
                        .toList());
    }

    /** What somebody wrote; several reasons for one quota become one. */
    PlanDraft read(FormValues values) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, Text.clean(values.optionalText(part.key())));
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        values.rows("gaps")
                .forEach(row -> reasons.merge(row.text("clause"), row.text("reason"), (a, b) -> a + "；" + b));
        return new PlanDraft(
                parts, values.rows("months").stream().map(PlanView::month).toList(), reasons);
    }

    /** A text as a draft to go on from. */
    static PlanDraft draft(PlanText text) {
        Map<String, String> reasons = new LinkedHashMap<>();
        text.gaps().forEach(gap -> reasons.put(gap.clause(), gap.reason()));
        return new PlanDraft(text.parts(), text.months(), reasons);
    }

    /** The fields of somebody who judges. */
    Map<String, Object> toJudge(AnnualPlan plan) {
        Map<String, Object> form = head(plan);
        form.put(
                "drafter",
                directory.personName(plan.text().draftedBy()) + "，"
                        + time(plan.text().draftedAt()));
        form.put("standing", standing(plan));
        form.put("gapsNote", gaps(plan.text().text()));
        form.put(TEXT, plan.text().text().whole());
        form.put("textCheck", plan.text().check());
        return form;
    }

    /** Whom one may ask again, with who agreed for them: «支援学校校长（方某已同意）». */
    String agreed(AnnualPlan plan, Consenter party) {
        return party.label()
                + plan.standing(party)
                        .map(consent -> "（" + directory.personName(consent.account()) + "已同意）")
                        .orElse("");
    }

    /** The whole text in its chapters, the months as a table. */
    static ReadableText readable(PlanText text) {
        return new ReadableText(
                text.id().title(),
                text.head(),
                text.chapters().stream()
                        .map(chapter -> chapter.rows().isEmpty()
                                ? new ReadableText.Chapter(chapter.heading(), chapter.text())
                                : new ReadableText.Chapter(chapter.heading(), months(chapter.rows())))
                        .toList());
    }

    private static ReadableText.Table months(List<MonthRow> rows) {
        return new ReadableText.Table(
                MONTH_COLUMNS,
                rows.stream()
                        .map(row -> List.of(
                                row.month() + "月",
                                row.activity(),
                                String.valueOf(row.times()),
                                row.served(),
                                row.responsible()))
                        .toList());
    }

    private static String gaps(PlanText text) {
        return text.gaps().isEmpty()
                ? "项目的每项指标都有安排"
                : text.gaps().stream().map(QuotaGap::sentence).collect(Collectors.joining("\n"));
    }

    private String standing(AnnualPlan plan) {
        return Stream.of(Consenter.values())
                .map(party -> party.label() + "："
                        + plan.standing(party)
                                .map(consent -> directory.personName(consent.account()) + "于" + time(consent.givenAt())
                                        + "同意" + (consent.onPaper() ? "（纸质签字盖章）" : ""))
                                .orElse(plan.stands(party) ? "股室收到以后的修改由双方校长同意，不再商定" : "尚未在当前文本上同意"))
                .collect(Collectors.joining("\n"));
    }

    private String time(Instant at) {
        return ChineseDates.dateAndMinute(at);
    }

    private static Map<String, Object> row(MonthRow row) {
        return Map.of(
                "month", String.valueOf(row.month()),
                "activity", row.activity(),
                "quotas", row.quotas(),
                "times", row.times(),
                "responsible", row.responsible());
    }

    private static MonthRow month(FormValues row) {
        return new MonthRow(
                Integer.parseInt(row.text("month")),
                Text.clean(row.text("activity")),
                List.copyOf(row.choices("quotas")),
                row.integer("times"),
                Text.clean(row.optionalText("responsible")));
    }
}
