package cn.xieshou.annualplan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Components;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the schools agree to is the whole plan: nothing of it changes under the same checksum (R-PLN-1). */
class PlanTextTest {

    private static final MonthRow ROW = new MonthRow(9, "备课组教研", List.of("Q-01"), 3, "双方教导处");
    private static final QuotaGap GAP = new QuotaGap("Q-03", "Q-03 教学经验交流会：第二学期没有安排", "中考备考");
    private static final PlanText TEXT = new PlanText(
            new PlanId("P-2026-001", 2026),
            "县级方案",
            "一中",
            "二中",
            "高中部",
            Map.of(Part.GOALS, "开齐音乐课"),
            List.of(ROW),
            List.of(GAP));

    @Test
    void nothingOfThePlanChangesUnderTheSameChecksum() {
        Map<String, Object> others = Map.of(
                "id",
                new PlanId("P-2026-002", 2026),
                "programmeName",
                "区级方案",
                "supportingName",
                "三中",
                "recipientName",
                "四中",
                "scope",
                "初中部",
                "parts",
                Map.of(Part.GOALS, "开齐美术课"),
                "months",
                List.of(),
                "gaps",
                List.of());
        assertThat(Components.each(TEXT, others))
                .hasSameSizeAs(others.keySet())
                .allSatisfy((component, text) ->
                        assertThat(text.checksum()).as(component).isNotEqualTo(TEXT.checksum()));
    }

    @Test
    void nothingOfAMonthChangesUnderTheSameChecksum() {
        Map<String, Object> others =
                Map.of("month", 10, "activity", "说课", "quotas", List.of("Q-02"), "times", 2, "responsible", "支援学校教导处");
        assertThat(Components.each(ROW, others))
                .hasSameSizeAs(others.keySet())
                .allSatisfy((component, row) -> assertThat(checksum(List.of(row), List.of(GAP)))
                        .as(component)
                        .isNotEqualTo(TEXT.checksum()));
    }

    @Test
    void neitherAQuotaLeftOutNorItsReasonChangesUnderTheSameChecksum() {
        for (QuotaGap other :
                List.of(new QuotaGap("Q-03", GAP.missing(), "没有时间"), new QuotaGap("Q-03", "没有安排", "中考备考"))) {
            assertThat(checksum(List.of(ROW), List.of(other))).isNotEqualTo(TEXT.checksum());
        }
    }

    @Test
    void everyPartIsReadInTheText() {
        for (Part part : Part.values()) {
            PlanText text =
                    new PlanText(TEXT.id(), "县级方案", "一中", "二中", null, Map.of(part, "只此一处"), List.of(), List.of());
            assertThat(text.whole())
                    .as(part.label())
                    .contains(part.label() + "\n只此一处\n")
                    .contains("帮扶范围：全校");
        }
    }

    @Test
    void monthsStandInTheOrderOfTheSchoolYearHoweverTheyWereTyped() {
        MonthRow august = new MonthRow(8, "总结", List.of(), 1, "");
        MonthRow january = new MonthRow(1, "期末联考", List.of(), 1, "");
        String text = new PlanText(
                        TEXT.id(), "县级方案", "一中", "二中", null, Map.of(), List.of(august, january, ROW), List.of())
                .whole();
        assertThat(text)
                .contains("八、月度安排\n1. 9月：备课组教研（计划3次；落实备课组教研；负责：双方教导处）\n2. 1月：期末联考（计划1次）\n3. 8月：总结（计划1次）\n")
                .doesNotContain("本学年未安排");
    }

    private static String checksum(List<MonthRow> months, List<QuotaGap> gaps) {
        return new PlanText(
                        TEXT.id(),
                        TEXT.programmeName(),
                        TEXT.supportingName(),
                        TEXT.recipientName(),
                        TEXT.scope(),
                        TEXT.parts(),
                        months,
                        gaps)
                .checksum();
    }
}
