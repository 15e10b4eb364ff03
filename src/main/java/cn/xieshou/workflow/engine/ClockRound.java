package cn.xieshou.workflow.engine;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares the clocks every ten seconds, also while there is no job to take. */
@Component
class ClockRound {

    private final ClockCheck check;

    ClockRound(ClockCheck check) {
        this.check = check;
    }

    @Scheduled(fixedDelayString = "PT10S")
    void run() {
        check.isRight();
    }
}
