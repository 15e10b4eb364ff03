package cn.xieshou.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@XieshouTest
class ProgrammesTest {

    @Autowired
    Programmes programmes;

    @Autowired
    Deadlines deadlines;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void onTheTwentiethOfNovember() {
        clock.set(Instant.parse("2026-11-20T02:00:00Z"));
    }

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void bothRealProgrammesAreThereAfterTheFirstStart() {
        assertThat(programmes.all()).extracting(Programme::code).contains("county", "district");
        assertThat(programmes.find("county").orElseThrow().name()).isEqualTo("城区学校与农村学校结对帮扶");
    }

    @Test
    void aStepIsDueAfterTheWorkingDaysThatTheProgrammeGivesIt() {
        assertThat(deadlines.forStep("county", "agreement.draft")).isEqualTo(Instant.parse("2026-12-04T15:59:59Z"));
        assertThat(deadlines
                        .explainStep("county", "agreement.draft", LocalDate.of(2026, 11, 20))
                        .sentence())
                .isEqualTo("2026年12月4日（星期五）：《城区学校与农村学校结对帮扶》规定“联络人起草协议”限10个工作日，" + "即自2026年11月20日起10个工作日，其间不计周末");
    }

    @Test
    void anUnknownStepIsRefusedWithTheStepsThatThereAre() {
        assertThatThrownBy(() -> deadlines.forStep("county", "agreement.frame"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("agreement.draft");
    }

    @Test
    void aCycleEndsOnItsLastDay() {
        assertThat(programmes.cycleEnd("district")).isEqualTo(Instant.parse("2026-12-31T15:59:59Z"));
    }

    @Test
    void aRollingProgrammeWithoutAnEndGoesOn() {
        jdbc.sql("update programme set ends_on = null where code = 'county'").update();
        events.publishEvent(new ProgrammesChanged());
        try {
            assertThat(programmes.cycleEnd("county")).isAfter(Instant.parse("2900-01-01T00:00:00Z"));
        } finally {
            jdbc.sql("update programme set ends_on = date '2028-08-31' where code = 'county'")
                    .update();
            events.publishEvent(new ProgrammesChanged());
        }
    }
}
