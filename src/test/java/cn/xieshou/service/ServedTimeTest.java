package cn.xieshou.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.selection.OneTeacher;
import cn.xieshou.testing.Components;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "PASSED,     2026-09-01, 2027-08-31, 2027-09-10, 12,  0, 12",
        "PASSED,     2026-08-28, 2027-08-31, 2027-09-10, 12,  0, 12",
        "PASSED,     2026-09-02, 2027-08-31, 2027-09-10, 11, 30, 11",
        "PASSED,     2026-11-09, 2027-08-31, 2027-09-10,  9, 23,  9",
        "PASSED,     2027-08-31, 2027-08-31, 2027-09-10,  0,  1,  0",
        "FAILED,     2026-09-01, 2027-08-31, 2027-09-10, 12,  0,  0",
        "LEFT_EARLY, 2026-09-01, 2026-11-30, 2027-09-10,  3,  0,  0",
        "LEFT_EARLY, 2026-09-01, 2026-11-29, 2027-09-10,  2, 29,  0",
        "LEFT_EARLY, 2026-09-01, 2026-11-30, 2026-11-10,  2, 10,  0",
        "SERVING,    2026-09-01,           , 2026-12-31,  4,  0,  0",
        "SERVING,    2026-09-01,           , 2028-01-01, 12,  0,  0",
    })
    void aYearThatPassedCountsToTheDay(
            SecondmentState state,
            LocalDate arrived,
            LocalDate ended,
            LocalDate today,
            int months,
            int days,
            int counted) {
        ServedTime time =
                ServedTime.of(OneTeacher.secondment(state, ended), Optional.of(OneTeacher.year(arrived)), today);
        assertThat(time.months()).isEqualTo(months);
        assertThat(time.days()).isEqualTo(days);
        assertThat(time.counted()).isEqualTo(counted);
        assertThat(time.countedDays()).isEqualTo(state == SecondmentState.PASSED ? days : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "RETURNED, 2026-09-01, 2027-07-09, 2028-01-01, 计10个月9天",
        "RETURNED, 2026-09-01, 2026-09-10, 2028-01-01, 计10天",
        "RETURNED, 2026-08-25, 2026-09-10, 2028-01-01, 计10天",
        "RETURNED, 2026-09-01, 2027-09-30, 2028-01-01, 计12个月",
        "LEARNING, 2026-09-01,           , 2026-12-31, 不计",
        "SELECTED,           ,           , 2026-12-31, 不计",
    })
    void whoLearnsOnTheJobHasTheTimeCountedToo(
            SecondmentState state, LocalDate went, LocalDate returned, LocalDate today, String label) {
        Secondment learner = Components.with(OneTeacher.secondment(state, returned), "direction", Direction.LEARN);
        Optional<LearningStay> stay = Optional.ofNullable(went)
                .map(day -> new LearningStay("S-2026-001", day, "home.liaison", returned, null, null));
        assertThat(ServedTime.ofLearning(learner, stay, today).label()).isEqualTo(label);
    }

    @Test
    void whoLearnsHasLearntUntilTodayAndThirtyDaysMakeAMonth() {
        Secondment learner = OneTeacher.secondment(SecondmentState.LEARNING, null);
        LearningStay stay = new LearningStay("S-2026-001", LocalDate.of(2026, 9, 1), "home.liaison", null, null, null);
        assertThat(ServedTime.ofLearning(learner, Optional.of(stay), LocalDate.of(2026, 11, 15))
                        .text())
                .isEqualTo("2个月15天");
        assertThat(ServedTime.counted(List.of(
                                new ServedTime(11, 20, true),
                                new ServedTime(10, 15, true),
                                new ServedTime(3, 9, false)))
                        .text())
                .isEqualTo("22个月5天");
    }

    @ParameterizedTest
    @CsvSource({"SELECTED", "LEFT_EARLY"})
    void whoNeverArrivedServedNothing(SecondmentState state) {
        LocalDate day = LocalDate.of(2026, 11, 6);
        assertThat(ServedTime.of(OneTeacher.secondment(state, day), Optional.empty(), day)
                        .months())
                .isZero();
    }
}
