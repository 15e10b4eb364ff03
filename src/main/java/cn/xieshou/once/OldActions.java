package cn.xieshou.once;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets every hour what nobody can send again any more. */
@Component
class OldActions {

    private final DoneActions done;

    OldActions(DoneActions done) {
        this.done = done;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        done.forgetOld();
    }
}
