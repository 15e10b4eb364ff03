package cn.xieshou.securitylog;

import cn.xieshou.shared.ChineseDates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How long lines are kept, in days: 180 at least, whatever is configured. */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final SecurityLogRepository table;
    private final Clock clock;
    private final int days;

    Retention(SecurityLogRepository table, Clock clock, @Value("${xieshou.security-log-days}") int configured) {
        this.table = table;
        this.clock = clock;
        this.days = Math.max(KeptRows.DAYS, configured);
        if (configured < KeptRows.DAYS) {
            LOG.warn("安全日志至少保存{}天，设置的{}天不起作用", KeptRows.DAYS, configured);
        }
    }

    int days() {
        return days;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = ChineseDates.ZONE_ID)
    void everyNight() {
        cleanUp();
    }

    /** @return how many lines are gone */
    int cleanUp() {
        // A clock that runs ahead removes nothing early: the machine's time has the last word.
        Instant now = clock.instant();
        Instant machine = Clock.systemUTC().instant();
        Instant end = (now.isBefore(machine) ? now : machine).minus(Duration.ofDays(days));
        int gone = table.deleteBefore(end);
        LOG.info("security log: {} lines older than {} days removed", gone, days);
        return gone;
    }
}
