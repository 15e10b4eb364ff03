package cn.xieshou.notice.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What reminders are told apart by. */
class ReminderWordsTest {

    @Test
    void onlyThreeOccasionsTellAboutSomebodyElsesTask() {
        assertThat(Occasion.values())
                .filteredOn(Occasion::escalated)
                .containsExactly(Occasion.CONCERNED, Occasion.SECTION, Occasion.OFFICE);
    }

    @Test
    void oneReminderOfADayAndOccasionIsEverWritten() {
        LocalDate day = LocalDate.of(2026, 8, 31);
        assertThat(Reminder.key("wang", "t1", day, Occasion.OVERDUE, 3)).isEqualTo("wang|t1|2026-08-31|OVERDUE3");
    }
}
