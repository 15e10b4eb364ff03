package cn.xieshou.annualplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lines of the filing register, and what it is filtered by (R-PLN-3). */
class FilingRegisterTest {

    private static final PlanId ID = new PlanId("P-2026-001", 2026);

    @Test
    void aLineSaysHowFarThePlanIs() {
        assertThat(row(null, false).state()).isEqualTo("未启动");
        assertThat(row(PlanState.FILED, false).state()).isEqualTo("已备案");
        assertThat(row(null, false).tone()).isEmpty();
        assertThat(row(PlanState.EXEMPT, false).tone()).isEmpty();
        assertThat(row(PlanState.FILED, false).tone()).isEqualTo("done");
        assertThat(row(PlanState.RETURNED, false).tone()).isEqualTo("warn");
        assertThat(row(PlanState.REVIEWING, false).tone()).isEqualTo("on");
    }

    @Test
    void whatIsRemarkableIsSaidBesides() {
        assertThat(row(null, false).remarks()).isEmpty();
        assertThat(row(PlanState.FILED, false).remarks()).isEmpty();
        assertThat(new PlanRow(ID, "", "", "", "", "", plan(PlanState.REVIEWING, true, null), true).remarks())
                .containsExactly("逾期", "延期");
        PlanRow filedLate = new PlanRow(ID, "", "", "", "", "", plan(PlanState.FILED, true, null), true);
        assertThat(filedLate.state()).isEqualTo("逾期备案");
        assertThat(filedLate.tone()).isEqualTo("warn");
        assertThat(filedLate.remarks()).as("said once").containsExactly("延期");
    }

    @Test
    void aPlanIsNamedAfterItsSchoolYear() {
        assertThat(ID.title()).isEqualTo("2026—2027学年年度工作方案");
        assertThat(ID.subject()).isEqualTo("《2026—2027学年年度工作方案》");
        assertThat(Consenter.values())
                .extracting(Consenter::fact)
                .containsExactly("recipient-liaison", "supporting-principal", "recipient-principal");
        assertThat(Part.values())
                .extracting(Part::key)
                .containsExactly("organisation", "goals", "methods", "measures", "people", "funds", "curriculum");
    }

    @Test
    void aTextIsKnownByTheFirstDigitsOfItsChecksum() {
        PlanText text = new PlanText(ID, "县级方案", "一中", "二中", null, Map.of(), List.of(), List.of());
        assertThat(new PlanVersion(1, text, "a", Instant.EPOCH).check())
                .isEqualTo(text.checksum().substring(0, 8));
        QuotaGap gap = new QuotaGap("Q-03", "Q-03 教学经验交流会（每学期不少于1次）：第二学期没有安排", "");
        assertThat(gap.briefly()).isEqualTo("Q-03 教学经验交流会：第二学期没有安排");
        assertThat(gap.because("中考备考").sentence()).isEqualTo("Q-03 教学经验交流会（每学期不少于1次）：第二学期没有安排。理由：中考备考");
    }

    @Test
    void howManyCanBeUrgedIsReadFromTheCountsUnlessLatenessOrDelayIsAskedFor() {
        Map<String, Integer> counts = Map.of(
                "",
                100,
                "FILED",
                1,
                "REVIEWING",
                2,
                "RETURNED",
                4,
                "EXEMPT",
                8,
                "DISSOLVED",
                16,
                "NOT_STARTED",
                32,
                "LATE",
                5,
                "EXTENDED",
                3);
        assertThat(PlanFilter.owing("", counts)).hasValue(100 - 1 - 8 - 16);
        assertThat(PlanFilter.owing("NOT_STARTED", counts)).hasValue(32);
        assertThat(PlanFilter.owing("REVIEWING", counts)).hasValue(2);
        assertThat(PlanFilter.owing("MISSING", counts)).hasValue(0);
        assertThat(List.of("FILED", "EXEMPT", "DISSOLVED")).hasSize(3).allSatisfy(closed -> assertThat(
                        PlanFilter.owing(closed, counts))
                .hasValue(0));
        assertThat(List.of("LATE", "EXTENDED"))
                .hasSize(2)
                .as("some of them are filed")
                .allSatisfy(remarkable ->
                        assertThat(PlanFilter.owing(remarkable, counts)).isEmpty());
    }

    private static PlanRow row(PlanState state, boolean late) {
        return new PlanRow(
                ID, "一中帮扶二中", "一中", "二中", "初中", "县级方案", state == null ? null : plan(state, false, null), late);
    }

    private static AnnualPlan plan(PlanState state, boolean extended, String number) {
        return new AnnualPlan(
                ID,
                state,
                false,
                Instant.EPOCH,
                null,
                LocalDate.of(2026, 8, 31),
                extended,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                number,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
