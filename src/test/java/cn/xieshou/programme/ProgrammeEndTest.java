package cn.xieshou.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeEndTest {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    @ParameterizedTest
    @CsvSource({"2026-09-02, 2026-09-02", "2028年8月31日, 2028-08-31", "2046-09-01, 2046-09-01"})
    void aLastDayLiesAfterTheFirstAndWithinTwentyYears(String typed, LocalDate day) {
        assertThat(ProgrammeEnd.read(typed, ProgrammeKind.CYCLE, START)).isEqualTo(new ProgrammeEnd(day, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 须晚于开始日期2026年9月1日，且不超过20年",
        "2026-08-31, 须晚于开始日期2026年9月1日，且不超过20年",
        "2046-09-02, 须晚于开始日期2026年9月1日，且不超过20年",
        "2028-02-30, 没有这一天，请核对年、月、日",
        "'　', 周期实施的项目须有结束日期"
    })
    void anyOtherIsRefusedWithItsReason(String typed, String problem) {
        assertThat(ProgrammeEnd.read(typed, ProgrammeKind.CYCLE, START)).isEqualTo(new ProgrammeEnd(null, problem));
    }

    @Test
    void aRollingProgrammeMayHaveNone() {
        assertThat(ProgrammeEnd.read(" ", ProgrammeKind.ROLLING, START)).isEqualTo(new ProgrammeEnd(null, null));
        assertThat(ProgrammeEnd.sentence(null)).isEqualTo("未定");
        assertThat(ProgrammeEnd.sentence(LocalDate.of(2028, 8, 31))).isEqualTo("2028年8月31日");
    }
}
