package cn.xieshou.directory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds who has forgotten a password; tests run the round by hand. */
@Component
@ConditionalOnProperty(name = "xieshou.dispatch", matchIfMissing = true)
class PasswordRequestRound {

    private final PasswordRequests requests;

    PasswordRequestRound(PasswordRequests requests) {
        this.requests = requests;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT5S")
    void run() {
        requests.round();
    }
}
