package cn.xieshou.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Instant NOW = Instant.parse("2026-09-01T01:00:00Z");

    @ParameterizedTest(name = "after {0} failures in {1} minutes")
    @CsvSource({"1, 1", "2, 2", "3, 4", "8, 128", "9, 256"})
    void aMailIsTriedAgainEverLater(int failures, long minutes) {
        assertThat(Backoff.after(failures, NOW)).hasValue(NOW.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void afterTheTenthFailureItIsGivenUp() {
        assertThat(Backoff.after(10, NOW)).isEmpty();
        assertThat(Backoff.after(11, NOW)).isEmpty();
    }
}
