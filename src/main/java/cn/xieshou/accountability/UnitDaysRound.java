package cn.xieshou.accountability;

import cn.xieshou.shared.ChineseDates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the days are counted. */
@Component
class UnitDaysRound {

    private static final Logger LOG = LoggerFactory.getLogger(UnitDaysRound.class);

    private final UnitDays days;

    UnitDaysRound(UnitDays days) {
        this.days = days;
    }

    @Scheduled(cron = "0 20 4 * * *", zone = ChineseDates.ZONE_ID)
    void everyNight() {
        days.recount();
    }

    /** Once after the start of a version that has not counted before; what fails then is done in the night. */
    @EventListener(ApplicationReadyEvent.class)
    void atFirst() {
        try {
            if (days.countedAt().isEmpty()) {
                days.recount();
            }
        } catch (DataAccessException e) {
            LOG.warn("days in hand not counted: {}", e.getClass().getSimpleName());
        }
    }
}
