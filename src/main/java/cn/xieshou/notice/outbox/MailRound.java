package cn.xieshou.notice.outbox;

import cn.xieshou.workflow.engine.ClockCheck;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the outbox every few seconds, while the machine's clock is right; tests run the dispatcher by hand. */
@Component
@ConditionalOnProperty(name = "xieshou.dispatch", matchIfMissing = true)
class MailRound {

    private final MailDispatcher dispatcher;
    private final ClockCheck clock;

    MailRound(MailDispatcher dispatcher, ClockCheck clock) {
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT5S")
    void run() {
        if (clock.isRight()) {
            dispatcher.run();
        }
    }
}
