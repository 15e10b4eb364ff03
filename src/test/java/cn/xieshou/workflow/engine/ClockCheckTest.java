package cn.xieshou.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.workflow.EngineClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ClockCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

    private Instant machine = NOW;
    private Instant database = NOW;

    private final ClockCheck check = new ClockCheck(new Moving(), () -> database);

    @AfterEach
    void engineClock() {
        new EngineClock().reset();
    }

    @ParameterizedTest
    @CsvSource({"PT1H,快1小时", "-PT1H30M,慢1小时30分钟", "PT6S,快6秒", "-PT2M5S,慢2分钟"})
    void aNodeWhoseClockIsWrongSaysSoAndTakesNoJobs(Duration ahead, String words, CapturedOutput log) {
        machine = NOW.plus(ahead);

        assertThat(check.isRight()).isFalse();
        assertThat(check.problem().orElseThrow()).contains("本机时钟比数据库服务器的时钟" + words, "停止执行定时任务");
        check.look();
        assertThat(log.getOut()).containsOnlyOnce("本机时钟比数据库服务器的时钟" + words);
        assertThat(new ClockHealthIndicator(check).health().getStatus()).isEqualTo(ClockHealthIndicator.WRONG);
        assertThat(acquired()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT5S", "PT-5S"})
    void aFewSecondsAreNothing(Duration ahead) {
        machine = NOW.plus(ahead);

        assertThat(check.isRight()).isTrue();
        assertThat(check.problem()).isEmpty();
        assertThat(new ClockHealthIndicator(check).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aClockThatIsPutRightIsToldAndJobsGoOn(CapturedOutput log) {
        machine = NOW.plusSeconds(3600);
        check.look();
        machine = NOW;
        check.look();

        assertThat(check.isRight()).isTrue();
        assertThat(log.getOut()).contains("恢复执行定时任务");
    }

    /** A stalled database is no wrong clock. */
    @Test
    void anAnswerThatTookLongSaysNothing() {
        ClockCheck slow = new ClockCheck(new Moving(), () -> {
            machine = machine.plusSeconds(60);
            return database;
        });
        slow.look();

        assertThat(slow.problem()).isEmpty();
    }

    @Test
    void theEnginesClockThatTestsAndTheRehearsalSetIsNotMeant() {
        new EngineClock().set(NOW.minus(Duration.ofDays(400)));

        assertThat(check.isRight()).isTrue();
    }

    private int acquired() {
        return new Jobs(check).getAcquireJobsCmd(3).execute(null).size();
    }

    private final class Moving extends Clock {

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return machine;
        }
    }
}
