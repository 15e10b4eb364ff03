package cn.xieshou.notice.outbox;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes into the log once when mail stops, and once when it goes again. */
@Component
class MailAlarmWatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailAlarmWatch.class);

    private final MailAlarm alarm;
    private boolean stopped;

    MailAlarmWatch(MailAlarm alarm) {
        this.alarm = alarm;
    }

    synchronized void look() {
        List<String> reasons = alarm.reasons();
        if (!reasons.isEmpty() && !stopped) {
            LOG.error("Mail has stopped: {}", String.join(" ", reasons));
        } else if (reasons.isEmpty() && stopped) {
            LOG.info("Mail leaves again");
        }
        stopped = !reasons.isEmpty();
    }

    /** Looks every minute; tests look by hand. */
    @Component
    @ConditionalOnProperty(name = "xieshou.dispatch", matchIfMissing = true)
    static class Minutes {

        private final MailAlarmWatch watch;

        Minutes(MailAlarmWatch watch) {
            this.watch = watch;
        }

        @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
        void run() {
            watch.look();
        }
    }
}
