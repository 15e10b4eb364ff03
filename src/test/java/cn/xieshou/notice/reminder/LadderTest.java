package cn.xieshou.notice.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rung of 14, 7, 3, 1 a morning stands on. */
class LadderTest {

    static final List<Integer> USUAL = List.of(14, 7, 3, 1);
    static final LocalDate DUE = LocalDate.of(2026, 8, 31);

    @ParameterizedTest
    @CsvSource({
        "2026-08-01, 2026-08-16, ",
        "2026-08-01, 2026-08-17, 14",
        "2026-08-01, 2026-08-23, 14",
        "2026-08-01, 2026-08-24, 7",
        "2026-08-01, 2026-08-27, 7",
        "2026-08-01, 2026-08-28, 3",
        "2026-08-01, 2026-08-30, 1",
        "2026-08-01, 2026-08-31, 1",
        "2026-08-17, 2026-08-18, ",
        "2026-08-16, 2026-08-18, 14",
        "2026-08-25, 2026-08-27, ",
        "2026-08-25, 2026-08-28, 3",
        "2026-08-30, 2026-08-31, "
    })
    void ofTheRungsReachedTheNearestCountsAndNoneFromBeforeTheTaskOpened(
            LocalDate opened, LocalDate today, Integer rung) {
        var found = Ladder.rung(USUAL, opened, DUE, today);
        assertThat(found.isEmpty() ? null : (Integer) found.getAsInt()).isEqualTo(rung);
    }

    @Test
    void aProgrammeMayHaveOtherRungs() {
        assertThat(Ladder.rung(List.of(30, 5), LocalDate.of(2026, 1, 1), DUE, LocalDate.of(2026, 8, 26)))
                .hasValue(5);
        assertThat(Ladder.rung(List.of(), LocalDate.of(2026, 1, 1), DUE, DUE)).isEmpty();
    }

    @Test
    void theKindOfAMatterIsReadFromItsModel() {
        for (DueKind kind : DueKind.values()) {
            assertThat(DueKind.of(kind.key())).isEqualTo(kind);
        }
        assertThat(DueKind.of("someday")).isEqualTo(DueKind.DATED);
        assertThat(DueKind.of(null)).isEqualTo(DueKind.DATED);
    }
}
