package cn.xieshou.invitation;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets personal links that ended long ago, with the name and the address that they went to; what was said over them stays with its
 * matter, that they were sent and answered in the trail and the security log.
 */
@Component
class EndedLinks {

    private static final Logger LOG = LoggerFactory.getLogger(EndedLinks.class);

    private final PersonalLinkRepository table;
    private final Clock clock;
    private final Duration kept;

    EndedLinks(PersonalLinkRepository table, Clock clock, @Value("${xieshou.personal-links-kept-days}") int keptDays) {
        this.table = table;
        this.clock = clock;
        this.kept = Duration.ofDays(Math.max(1, keptDays));
    }

    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT30M")
    @Transactional
    public void clear() {
        int dropped = table.dropEndedBefore(clock.instant().minus(kept));
        if (dropped > 0) {
            LOG.info("personal links: {} that ended more than {} days ago removed", dropped, kept.toDays());
        }
    }
}
