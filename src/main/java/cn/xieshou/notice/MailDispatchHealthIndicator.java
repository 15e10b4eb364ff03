package cn.xieshou.notice;

import java.util.List;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Mail as a part of the application's health. Its state when mail has stopped is one that does not count for the whole: pages
 * go on working, and no load balancer should take the node away for it.
 */
@Component
class MailDispatchHealthIndicator extends AbstractHealthIndicator {

    static final Status STOPPED = new Status("MAIL_STOPPED");

    private final MailAlarm alarm;

    MailDispatchHealthIndicator(MailAlarm alarm) {
        this.alarm = alarm;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<String> reasons = alarm.reasons();
        if (reasons.isEmpty()) {
            health.up();
        } else {
            health.status(STOPPED).withDetail("reasons", reasons);
        }
    }
}
