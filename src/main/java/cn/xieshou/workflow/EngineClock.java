package cn.xieshou.workflow;

import cn.xieshou.shared.ChineseDates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The product's one clock, Asia/Shanghai. It is the engine's: timers, due dates and every stored time move together when
 * a test or the rehearsal sets it.
 */
@Component
public class EngineClock extends Clock {

    @Override
    public ZoneId getZone() {
        return ChineseDates.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the product knows one time zone, " + ChineseDates.ZONE);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Stops the clock at {@code instant}, for tests and the rehearsal only. */
    public void set(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Back to the machine's time. */
    public void reset() {
        ClockUtil.reset();
    }
}
