package cn.xieshou.quota;

import static cn.xieshou.quota.StandingTest.standing;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pace comes to, held against plain arithmetic, and how it is said. */
class ForecastTest {

    private static final LocalDate END = LocalDate.of(2027, 1, 31);

    @Test
    void theSamePaceGoesOnUntilTheLastDay() {
        int total = 100;
        for (int elapsed = 1; elapsed < total; elapsed++) {
            for (int amount = 0; amount < 12; amount++) {
                int plain = BigDecimal.valueOf(amount)
                        .multiply(BigDecimal.valueOf(total))
                        .divide(BigDecimal.valueOf(elapsed), 0, RoundingMode.FLOOR)
                        .intValue();
                assertThat(new Span("", END, elapsed, total).expected(amount))
                        .as("%d after %d of %d days", amount, elapsed, total)
                        .isEqualTo(plain);
            }
        }
    }

    @ParameterizedTest(name = "day {0} of {1}: {2}")
    @CsvSource({"0, 100, false", "19, 100, false", "20, 100, true", "99, 100, true", "100, 100, true"})
    void aPaceTellsSomethingAfterAFifthOfTheTime(int elapsed, int total, boolean tells) {
        assertThat(new Span("", END, elapsed, total).tells()).isEqualTo(tells);
    }

    @Test
    void whatWillBeMissingIsSaidWithItsSum() {
        List<Standing> standings = List.of(
                standing("Q-04", 0, 2, null, 0), standing("Q-03", 1, 1, null, 0), standing("Q-10", 1, 4, null, 0));

        assertThat(at(50, standings)).isEqualTo("照此进度，到1月31日还差4次：说课缺2次、教育理论讲座缺2次");
        assertThat(at(10, standings)).isEqualTo("刚开始不久，还看不出进度");
        assertThat(at(100, standings)).isEqualTo("到1月31日为止，还差5次：说课缺2次、教育理论讲座缺3次");
    }

    @Test
    void differentUnitsAreNotAddedUp() {
        assertThat(at(50, List.of(standing("Q-04", 0, 2, null, 0), standing("Q-12", 1, 5, 8, 0))))
                .isEqualTo("照此进度，到1月31日还有2项达不到：说课缺2次、骨干教师示范课缺3名");
    }

    @Test
    void nothingIsMissingWhereThePaceIsEnough() {
        assertThat(at(50, List.of(standing("Q-04", 1, 2, null, 0)))).isEqualTo("照此进度，到1月31日各项都能达到");
        assertThat(at(100, List.of(standing("Q-04", 2, 2, null, 0)))).isEqualTo("到1月31日为止，各项都已达到");
    }

    private static String at(int elapsed, List<Standing> standings) {
        return new PeriodStandings(new Span("", END, elapsed, 100), standings).forecast();
    }
}
