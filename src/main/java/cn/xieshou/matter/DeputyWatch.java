package cn.xieshou.matter;

import cn.xieshou.workflow.engine.ClockCheck;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute whether a deputyship begins or ends; after a downtime it catches up at once. */
@Component
@ConditionalOnProperty(name = "xieshou.dispatch", matchIfMissing = true)
class DeputyWatch {

    private final Deputies deputies;
    private final ClockCheck clock;

    DeputyWatch(Deputies deputies, ClockCheck clock) {
        this.deputies = deputies;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void run() {
        if (clock.isRight()) {
            deputies.moveDue();
        }
    }
}
