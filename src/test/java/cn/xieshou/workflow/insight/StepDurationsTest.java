package cn.xieshou.workflow.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is usual is the middle of what was done, and only where enough was done. */
class StepDurationsTest {

    private static final int COMPLETED = 4;
    private static final int CANCELLED = 2;

    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:durations;DB_CLOSE_DELAY=-1"));
    private final AtomicLong nanos = new AtomicLong();
    private final StepDurations durations = new StepDurations(jdbc, nanos::get);

    @BeforeEach
    void anEmptyHistory() {
        jdbc.sql("drop table if exists ACT_HI_ACTINST").update();
        jdbc.sql("create table ACT_HI_ACTINST (ACT_ID_ varchar(64), ACT_TYPE_ varchar(64), PROC_DEF_ID_ varchar(64),"
                        + " END_TIME_ timestamp, DURATION_ bigint, ACT_INST_STATE_ integer)")
                .update();
    }

    @Test
    void theMiddleOfWhatWasDoneIsUsual() {
        done("sign", 9, COMPLETED);
        done("sign", 1, COMPLETED);
        done("sign", 2, COMPLETED);
        assertThat(durations.of("plan:1")).containsOnly(Map.entry("sign", Duration.ofDays(2)));
    }

    @Test
    void ofWhatWasSeldomDoneOrTakenAwayNothingIsSaid() {
        done("sign", 1, COMPLETED);
        done("sign", 1, COMPLETED);
        done("sign", 1, CANCELLED);
        passed("sign", "userTask", null);
        assertThat(durations.of("plan:1")).isEmpty();
    }

    @Test
    void anotherVersionOrAnotherKindOfElementDoesNotCount() {
        for (int times = 0; times < 3; times++) {
            done("sign", 1, COMPLETED);
            passed("wait", "intermediateTimer", 1L);
        }
        assertThat(durations.of("plan:2")).isEmpty();
        assertThat(durations.of("plan:1")).containsOnlyKeys("sign");
    }

    @Test
    void whatWasCountedIsKeptForTenMinutes() {
        assertThat(durations.of("plan:1")).isEmpty();
        for (int times = 0; times < 3; times++) {
            done("sign", 1, COMPLETED);
        }
        nanos.set(TimeUnit.MINUTES.toNanos(10));
        assertThat(durations.of("plan:1")).isEmpty();
        nanos.incrementAndGet();
        assertThat(durations.of("plan:1")).containsOnlyKeys("sign");
    }

    private void passed(String element, String type, Long millis) {
        jdbc.sql("insert into ACT_HI_ACTINST values (?, ?, 'plan:1', now(), ?, ?)")
                .params(element, type, millis, COMPLETED)
                .update();
    }

    private void done(String step, int days, int state) {
        jdbc.sql("insert into ACT_HI_ACTINST values (?, 'userTask', 'plan:1', now(), ?, ?)")
                .params(step, Duration.ofDays(days).toMillis(), state)
                .update();
    }
}
