package cn.xieshou.notice;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the outbox every few seconds; tests run the dispatcher by hand. */
@Component
@ConditionalOnProperty(name = "xieshou.dispatch", matchIfMissing = true)
class MailRound {

    private final MailDispatcher dispatcher;

    MailRound(MailDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT5S")
    void run() {
        dispatcher.run();
    }
}
