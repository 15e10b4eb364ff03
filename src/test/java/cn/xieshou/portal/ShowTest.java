package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowTest {

    /** What stands in a field for a date: the day as pages write it, and whatever else was typed as it was typed. */
    @ParameterizedTest
    @CsvSource({
        "2026-08-31, 2026年8月31日",
        "2026年8月31日, 2026年8月31日",
        "2026-02-30, 2026-02-30",
        "20260831, 20260831",
        "2026/8/31, 2026/8/31",
        "下周一, 下周一",
        "'', ''"
    })
    void aDayIsWrittenAsPagesWriteIt(String typed, String shown) {
        assertThat(Show.written(typed)).isEqualTo(shown);
    }
}
