package cn.xieshou.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Warns when deadlines are about to be counted without the holidays being known. The State Council publishes next year's
 * arrangement between the end of October and the beginning of December, most often in November: asking for it before 1
 * November would only teach people to look away, while deadlines of thirty working days reach into January from then on.
 */
@Component
public class CalendarWarnings {

    static final Month EXPECTED_FROM = Month.NOVEMBER;

    private final SpecialDays specialDays;
    private final Clock clock;

    CalendarWarnings(SpecialDays specialDays, Clock clock) {
        this.specialDays = specialDays;
        this.clock = clock;
    }

    /** Chinese sentences to show to the office and the administrator, none when all is known. */
    public List<String> today() {
        LocalDate today = LocalDate.now(clock);
        return missingYears(today, specialDays).stream()
                .map(year -> year + "年放假安排尚未录入，涉及" + year + "年的工作日期限只按周末计算。请按国务院办公厅通知在校历中录入。")
                .toList();
    }

    /** This year when it is not known, and next year from November on. */
    static List<Integer> missingYears(LocalDate today, SpecialDays specialDays) {
        int year = today.getYear();
        boolean nextExpected = today.getMonthValue() >= EXPECTED_FROM.getValue();
        List<Integer> expected = nextExpected ? List.of(year, year + 1) : List.of(year);
        return expected.stream().filter(y -> !specialDays.knows(y)).toList();
    }
}
