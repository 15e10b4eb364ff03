package cn.xieshou.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "PASSED,     2026-09-01, 2027-07-15, 2027-08-01, 12, 12",
        "PASSED,     2026-08-28, 2027-07-15, 2027-08-01, 12, 12",
        "PASSED,     2026-09-02, 2027-07-15, 2027-08-01, 11, 11",
        "PASSED,     2026-11-09, 2027-07-15, 2027-08-01,  9,  9",
        "FAILED,     2026-09-01, 2027-07-15, 2027-08-01, 12,  0",
        "LEFT_EARLY, 2026-09-01, 2026-11-30, 2027-08-01,  3,  0",
        "LEFT_EARLY, 2026-09-01, 2026-11-29, 2027-08-01,  2,  0",
        "SERVING,    2026-09-01,           , 2026-12-31,  4,  0",
        "SERVING,    2026-09-01,           , 2028-01-01, 12,  0",
    })
    void aYearThatPassedCountsByItsMonths(
            SecondmentState state, LocalDate arrived, LocalDate ended, LocalDate today, int months, int counted) {
        ServedTime time =
                ServedTime.of(OneTeacher.secondment(state, ended), Optional.of(OneTeacher.year(arrived)), today);
        assertThat(time.months()).isEqualTo(months);
        assertThat(time.counted()).isEqualTo(counted);
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
