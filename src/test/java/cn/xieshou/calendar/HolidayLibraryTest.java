package cn.xieshou.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HolidayLibraryTest {

    private final HolidayLibrary library = new HolidayLibrary();

    @Test
    void everyYearFromTheFirstCyclesStartUntilThisYearShips() {
        assertThat(library.years()).contains(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    @Test
    void everyShippedYearHasItsHolidaysAndOnlyWeekendsAreMadeUp() {
        for (int year : library.years()) {
            assertThat(library.of(year)).as("days of %s", year).hasSizeGreaterThan(20);
            assertThat(library.of(year)).as("rules of %s", year).isNotEmpty().allSatisfy(day -> assertThat(
                            SpecialDayRules.problem(day))
                    .isNull());
        }
    }

    @Test
    void theDaysOfAYearStandInOrderUnderTheirUsualNames() {
        for (int year : library.years()) {
            assertThat(library.of(year)).extracting(SpecialDay::date).isSorted();
            assertThat(library.of(year))
                    .extracting(SpecialDay::name)
                    .contains("元旦", "春节")
                    .doesNotContain("元旦节", "");
        }
        assertThat(library.years()).isSorted();
    }

    @Test
    void noDayIsGivenTwice() {
        assertThat(library.years().stream().flatMap(year -> library.of(year).stream()))
                .extracting(SpecialDay::date)
                .doesNotHaveDuplicates();
    }
}
