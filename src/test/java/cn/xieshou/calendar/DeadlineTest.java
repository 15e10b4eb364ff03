package cn.xieshou.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private final WorkingDays days = WorkingDaysTest.DAYS;

    @Test
    void ordinaryWeeksAreExplainedByTheirWeekends() {
        assertThat(Deadline.workingDaysAfter(LocalDate.of(2026, 11, 20), 10, days)
                        .sentence())
                .isEqualTo("2026年12月4日（星期五）：自2026年11月20日起10个工作日，其间不计周末");
    }

    @Test
    void holidaysSkippedAndWeekendsWorkedAreNamed() {
        assertThat(Deadline.workingDaysAfter(LocalDate.of(2026, 9, 18), 10, days)
                        .sentence())
                .isEqualTo("2026年10月9日（星期五）：自2026年9月18日起10个工作日，" + "其间不计周末、中秋节（9月25日—27日）、国庆节（10月1日—7日），计入调休上班日9月20日");
    }

    @Test
    void withinOneWeekNothingNeedsExplaining() {
        assertThat(Deadline.workingDaysAfter(LocalDate.of(2026, 11, 16), 3, days)
                        .reason())
                .isEqualTo("自2026年11月16日起3个工作日");
    }

    @Test
    void aHolidayOfOneDayIsNamedByThatDay() {
        WorkingDays oneDay = new WorkingDays(SpecialDays.of(
                java.util.List.of(new SpecialDay(LocalDate.of(2026, 11, 18), DayKind.HOLIDAY, "校庆", "测试"))));
        assertThat(Deadline.workingDaysAfter(LocalDate.of(2026, 11, 16), 2, oneDay)
                        .reason())
                .startsWith("自2026年11月16日起2个工作日，其间不计校庆（11月18日）");
    }

    @Test
    void aSpanOverTheEndOfMonthNamesBothMonths() {
        assertThat(Deadline.workingDaysAfter(LocalDate.of(2025, 1, 24), 5, days).reason())
                .isEqualTo("自2025年1月24日起5个工作日，其间不计周末、春节（1月28日—2月4日），计入调休上班日1月26日");
    }

    @Test
    void aYearWhoseHolidaysAreMissingIsOwnedUpTo() {
        assertThat(Deadline.workingDaysAfter(LocalDate.of(2026, 12, 25), 10, days)
                        .reason())
                .isEqualTo("自2026年12月25日起10个工作日，其间不计周末；2027年放假安排尚未录入，该年只按周末计算");
    }

    @Test
    void aDeadlineLastsUntilTheEndOfItsDayInChina() {
        assertThat(Deadline.fixed(LocalDate.of(2026, 8, 31), "县级方案规定每年8月31日前").at())
                .isEqualTo(Instant.parse("2026-08-31T15:59:59Z"));
    }

    @Test
    void aFixedDateSaysWhoFixedIt() {
        assertThat(Deadline.fixed(LocalDate.of(2026, 8, 31), "县级方案规定每年8月31日前").sentence())
                .isEqualTo("2026年8月31日（星期一）：县级方案规定每年8月31日前");
    }

    @Test
    void theSpanBetweenTwoDaysIsExplainedEitherWayRound() {
        String sentence = "自2026年9月30日至2026年10月10日有3个工作日（起始日不计），" + "其间不计国庆节（10月1日—7日），计入调休上班日10月10日";
        assertThat(days.explain(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 10)))
                .isEqualTo(sentence);
        assertThat(days.explain(LocalDate.of(2026, 10, 10), LocalDate.of(2026, 9, 30)))
                .isEqualTo(sentence);
    }

    @Test
    void countingBackIsSaidAsSuch() {
        assertThat(Deadline.workingDaysAfter(LocalDate.of(2026, 10, 8), -1, days)
                        .sentence())
                .isEqualTo("2026年9月30日（星期三）：2026年10月8日之前第1个工作日，其间不计国庆节（10月1日—7日）");
    }
}
