package cn.xieshou.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@XieshouTest
class TrailTest {

    @Autowired
    Trail trail;

    @Autowired
    EngineClock clock;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void linesComeBackInOrderAsTheyWereWritten() {
        clock.set(Instant.parse("2026-08-31T06:05:00Z"));
        trail.add("T-TRAIL-1", "trail.liaison", Act.SUBMITTED, "提交协议", null);
        trail.add("T-TRAIL-1", "trail.principal", Act.RETURNED, "审核协议", " 请补充𠮷田学校\u200B的目标 😀 ", "");
        trail.add("T-TRAIL-1", Trail.SYSTEM, Act.STARTED, "《结对帮扶》", null);

        assertThat(trail.of("T-TRAIL-1"))
                .extracting(TrailLine::act)
                .containsExactly(Act.SUBMITTED, Act.RETURNED, Act.STARTED);
        assertThat(trail.of("T-TRAIL-1").get(1).opinion()).isEqualTo("请补充𠮷田学校的目标 😀");
        assertThat(trail.of("T-TRAIL-1").get(2).sentence()).isEqualTo("2026年8月31日14:05，系统启动了《结对帮扶》。");
    }
}
