package cn.xieshou.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TypedDateTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/typed/dates.csv", delimiter = '|')
    void aDayIsUnderstoodInEverySpellingAndOnlyWhenThereIsOne(String typed, LocalDate day) {
        assertThat(TypedDate.read(typed).day()).isEqualTo(day);
    }

    @Test
    void aDayThatDoesNotExistIsToldFromWhatIsNoDate() {
        assertThat(TypedDate.read("2026-11-31")).isEqualTo(new TypedDate(null, true));
        assertThat(TypedDate.read("20260230")).isEqualTo(new TypedDate(null, true));
        assertThat(TypedDate.read("下周一")).isEqualTo(new TypedDate(null, false));
        assertThat(TypedDate.read(null)).isEqualTo(new TypedDate(null, false));
    }
}
