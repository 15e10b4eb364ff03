package cn.xieshou.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingDaysTest {

    private static final HolidayLibrary LIBRARY = new HolidayLibrary();

    static final WorkingDays DAYS = new WorkingDays(SpecialDays.of(
            LIBRARY.years().stream().flatMap(year -> LIBRARY.of(year).stream()).toList()));

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "2026-11-20, true, an ordinary Friday",
        "2026-11-21, false, an ordinary Saturday",
        "2026-11-22, false, an ordinary Sunday",
        "2025-09-28, true, the Sunday worked for National Day 2025",
        "2025-10-01, false, National Day 2025 on a Wednesday",
        "2025-10-08, false, the last day off of National Day 2025",
        "2025-10-09, true, the Thursday after National Day 2025",
        "2025-10-11, true, the Saturday worked after National Day 2025",
        "2026-09-20, true, the Sunday worked for National Day 2026",
        "2026-10-07, false, the last day off of National Day 2026",
        "2026-10-10, true, the Saturday worked after National Day 2026",
        "2026-02-14, true, the Saturday worked before Spring Festival 2026",
        "2026-02-16, false, the eve of Spring Festival 2026 on a Monday",
        "2026-02-23, false, the ninth day off of Spring Festival 2026",
        "2026-02-28, true, the Saturday worked after Spring Festival 2026",
        "2024-02-29, true, a leap day on a Thursday",
        "2020-02-29, false, a leap day on a Saturday",
        "2019-10-12, true, a worked Saturday that the library knows",
    })
    void aDayIsWorkedOrNotAsTheNoticeSays(LocalDate date, boolean worked, String why) {
        assertThat(DAYS.isWorkingDay(date)).as(why).isEqualTo(worked);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-11-20, 1, 2026-11-23",
        "2026-11-20, 10, 2026-12-04",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-21, 0, 2026-11-21",
        "2025-09-27, 1, 2025-09-28",
        "2025-09-30, 1, 2025-10-09",
        "2025-09-30, 3, 2025-10-11",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 2, 2026-02-24",
        "2024-02-28, 1, 2024-02-29",
        "2024-02-28, 2, 2024-03-01",
        "2026-10-08, -1, 2026-09-30",
        "2026-11-23, -1, 2026-11-20",
    })
    void theNthWorkingDayPassesOverWhatIsOff(LocalDate from, int n, LocalDate due) {
        assertThat(DAYS.plus(from, n)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-11-20, 2026-11-20, 0",
        "2026-11-20, 2026-11-23, 1",
        "2026-11-23, 2026-11-20, -1",
        "2026-11-20, 2026-11-22, 0",
        "2025-09-30, 2025-10-08, 0",
        "2025-09-26, 2025-10-12, 6",
        "2026-09-30, 2026-10-10, 3",
        "2026-12-31, 2025-12-31, -248",
        "2025-12-31, 2026-12-31, 248",
    })
    void whatIsLeftIsCountedInWorkingDays(LocalDate from, LocalDate to, int left) {
        assertThat(DAYS.between(from, to)).isEqualTo(left);
    }

    static Stream<LocalDate> anyDays() {
        Random random = new Random(20261120);
        return IntStream.range(0, 200).mapToObj(i -> LocalDate.of(2002, 1, 1).plusDays(random.nextInt(30 * 365)));
    }

    @ParameterizedTest
    @MethodSource("anyDays")
    void countingOnAndCountingBetweenAgree(LocalDate from) {
        for (int n : new int[] {1, 2, 5, 10, 23, 250}) {
            LocalDate due = DAYS.plus(from, n);
            assertThat(DAYS.between(from, due)).isEqualTo(n);
            assertThat(DAYS.isWorkingDay(due)).isTrue();
            assertThat(DAYS.between(due, from)).isEqualTo(-n);
        }
    }

    @ParameterizedTest
    @MethodSource("anyDays")
    void countingBetweenIsCountingDayByDay(LocalDate from) {
        LocalDate to = from.plusDays(97);
        long dayByDay = from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(DAYS::isWorkingDay)
                .count();
        assertThat(DAYS.between(from, to)).isEqualTo((int) dayByDay);
    }

    @ParameterizedTest
    @MethodSource("anyDays")
    void countingBackFromAWorkingDayComesBackToIt(LocalDate from) {
        LocalDate worked = DAYS.plus(from, 1);
        assertThat(DAYS.plus(DAYS.plus(worked, 15), -15)).isEqualTo(worked);
    }

    @Test
    void aCenturyIsCountedWithoutWalkingThroughIt() {
        LocalDate from = LocalDate.of(2000, 1, 1);
        long start = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            DAYS.between(from, from.plusYears(100));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(DAYS.between(from, from.plusYears(100))).isBetween(25_000, 26_200);
    }

    @Test
    void moreWorkingDaysThanAnyLimitHasAreRefused() {
        LocalDate from = LocalDate.of(2026, 11, 20);
        assertThatThrownBy(() -> DAYS.plus(from, WorkingDays.MOST + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("working days");
        assertThatThrownBy(() -> DAYS.plus(from, Integer.MIN_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("working days");
    }

    @Test
    void aYearWithoutHolidaysIsCountedByWeekends() {
        WorkingDays bare = new WorkingDays(SpecialDays.of(List.of()));
        assertThat(bare.isWorkingDay(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(bare.plus(LocalDate.of(2026, 9, 30), 5)).isEqualTo(LocalDate.of(2026, 10, 7));
    }
}
