package cn.xieshou.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.shared.ChineseDates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest(name = "{0} waits until {1}")
    @CsvSource({
        "2026-09-01T06:59:59, 2026-09-01T07:00:00",
        "2026-09-01T07:00:00, 2026-09-01T07:00:00",
        "2026-09-01T21:59:59, 2026-09-01T21:59:59",
        "2026-09-01T22:00:00, 2026-09-02T07:00:00",
        "2026-09-01T00:00:00, 2026-09-01T07:00:00"
    })
    void nightLastsFromTenToSeven(String at, String until) {
        assertThat(QuietHours.after(time(at))).isEqualTo(time(until));
        assertThat(QuietHours.include(time(at))).isEqualTo(!at.equals(until));
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2026-09-01T21:00:00, 2026-09-01T21:30:00, PT30M",
        "2026-09-01T21:00:00, 2026-09-02T08:00:00, PT2H",
        "2026-09-01T23:00:00, 2026-09-02T06:00:00, PT0S",
        "2026-09-01T21:00:00, 2026-09-03T08:00:00, PT17H",
        "2026-09-01T12:00:00, 2026-09-01T11:00:00, PT0S"
    })
    void nightsDoNotCountAsWaiting(String from, String to, Duration awake) {
        assertThat(QuietHours.awake(time(from), time(to))).isEqualTo(awake);
    }

    private static Instant time(String local) {
        return LocalDateTime.parse(local).atZone(ChineseDates.ZONE).toInstant();
    }
}
