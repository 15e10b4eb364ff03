package cn.xieshou.matter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute whether a deputyship begins or ends; after a downtime it catches up at once. */
@Component
@ConditionalOnProperty(name = "xieshou.dispatch", matchIfMissing = true)
class DeputyWatch {

    private final Deputies deputies;

    DeputyWatch(Deputies deputies) {
        this.deputies = deputies;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void run() {
        deputies.moveDue();
    }
}
