package cn.xieshou.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarWarningsTest {

    private final SpecialDays known2026 = SpecialDays.of(new HolidayLibrary().of(2026));

    @Test
    void nextYearIsNotAskedForBeforeNovember() {
        assertThat(CalendarWarnings.missingYears(LocalDate.of(2026, 10, 31), known2026))
                .isEmpty();
    }

    @Test
    void nextYearIsAskedForFromNovemberOn() {
        assertThat(CalendarWarnings.missingYears(LocalDate.of(2026, 11, 1), known2026))
                .containsExactly(2027);
    }

    @Test
    void aYearThatHasBegunWithoutHolidaysIsAskedForAtOnce() {
        assertThat(CalendarWarnings.missingYears(LocalDate.of(2027, 1, 1), known2026))
                .containsExactly(2027);
    }

    @Test
    void aFewDaysAroundNewYearDoNotMakeAYearKnown() {
        SpecialDays newYearOnly = SpecialDays.of(List.of(
                new SpecialDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦", ""),
                new SpecialDay(LocalDate.of(2027, 1, 2), DayKind.HOLIDAY, "元旦", "")));
        assertThat(newYearOnly.knows(2027)).isFalse();
    }
}
