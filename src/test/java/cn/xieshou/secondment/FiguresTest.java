package cn.xieshou.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-SEC-2: age is counted on 1 September of the year of service (GAP). */
class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        // under 45 on the day: the birthday itself completes the year
        "1981-08-31, 45",
        "1981-09-01, 45",
        "1981-09-02, 44",
        "1986-08-31, 40",
        "1986-09-01, 40",
        "1986-09-02, 39",
        // a leap day is reached by 1 September in every year
        "1984-02-29, 42"
    })
    void ageIsFullYearsOnTheFirstOfSeptember(LocalDate born, int age) {
        assertThat(Figures.age(born, new SchoolYear(2026))).isEqualTo(age);
    }
}
