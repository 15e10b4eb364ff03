package cn.xieshou.rehearsal;

import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The sample data for tests of other packages: some thirty pairings with all that two school years bring. */
@Component
public class RehearsedCounty {

    /** The day that it is afterwards; the engine's clock is to be set to it before the application starts. */
    public static final Instant SHOWN = Instant.parse("2026-11-20T02:00:00Z");

    private final SampleYear year;
    private final Outbox outbox;
    private final EngineClock clock;

    RehearsedCounty(SampleYear year, Outbox outbox, EngineClock clock) {
        this.year = year;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void perform() {
        clock.set(SHOWN);
        outbox.quietly(year::perform);
        clock.set(SHOWN);
    }
}
