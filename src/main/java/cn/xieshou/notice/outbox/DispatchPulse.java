package cn.xieshou.notice.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Signs of life of this node's dispatcher: when it last did anything, and how many attempts in a row went wrong. */
public class DispatchPulse {

    private final Clock clock;
    private final Instant began;
    private Instant lastSign;
    private int failures;
    private String lastReason = "";

    public DispatchPulse(Clock clock) {
        this.clock = clock;
        this.began = clock.instant();
        this.lastSign = began;
    }

    /** A round begins, whether there is anything to send or not. */
    public synchronized void round() {
        lastSign = clock.instant();
    }

    public synchronized void sent() {
        lastSign = clock.instant();
        failures = 0;
        lastReason = "";
    }

    /** An attempt failed, or the server could not be reached; {@code reason} is Chinese. */
    public synchronized void failed(String reason) {
        lastSign = clock.instant();
        failures++;
        lastReason = reason;
    }

    /** Since when this node could have sent anything. */
    public Instant began() {
        return began;
    }

    public synchronized Instant lastSign() {
        return lastSign;
    }

    public synchronized int failuresInARow() {
        return failures;
    }

    public synchronized Optional<String> lastReason() {
        return Optional.of(lastReason).filter(reason -> !reason.isEmpty());
    }
}
