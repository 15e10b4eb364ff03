package cn.xieshou.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Signs of life of this node's dispatcher: when it last did anything, and how many attempts in a row went wrong. */
class DispatchPulse {

    private final Clock clock;
    private final Instant began;
    private Instant lastSign;
    private int failures;
    private String lastReason = "";

    DispatchPulse(Clock clock) {
        this.clock = clock;
        this.began = clock.instant();
        this.lastSign = began;
    }

    /** A round begins, whether there is anything to send or not. */
    synchronized void round() {
        lastSign = clock.instant();
    }

    synchronized void sent() {
        lastSign = clock.instant();
        failures = 0;
        lastReason = "";
    }

    /** An attempt failed, or the server could not be reached; {@code reason} is Chinese. */
    synchronized void failed(String reason) {
        lastSign = clock.instant();
        failures++;
        lastReason = reason;
    }

    /** Since when this node could have sent anything. */
    Instant began() {
        return began;
    }

    synchronized Instant lastSign() {
        return lastSign;
    }

    synchronized int failuresInARow() {
        return failures;
    }

    synchronized Optional<String> lastReason() {
        return Optional.of(lastReason).filter(reason -> !reason.isEmpty());
    }
}
