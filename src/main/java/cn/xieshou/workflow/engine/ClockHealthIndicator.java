package cn.xieshou.workflow.engine;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** The machine's clock as a part of health. A wrong one does not count for the whole: pages go on working. */
@Component
class ClockHealthIndicator implements HealthIndicator {

    static final Status WRONG = new Status("CLOCK_WRONG");

    private final ClockCheck check;

    ClockHealthIndicator(ClockCheck check) {
        this.check = check;
    }

    @Override
    public Health health() {
        return check.problem()
                .map(problem -> Health.status(WRONG).withDetail("reason", problem))
                .orElseGet(Health::up)
                .build();
    }
}
