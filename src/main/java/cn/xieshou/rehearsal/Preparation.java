package cn.xieshou.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far the sample data is, for those who wait for it. Machine time: the product's clock goes through the past meanwhile. */
@Component
public class Preparation {

    /** Of the whole; before that nothing can be said about what is left. */
    private static final double ENOUGH_TO_TELL = 0.05;

    private volatile boolean underWay;
    private volatile long begun;
    private volatile double share;

    /** From now on nobody may look. */
    void begin() {
        begun = System.nanoTime();
        share = 0;
        underWay = true;
    }

    /** The play has come to {@code now}, on its way from {@code first} to {@code last}. */
    void reached(Instant first, Instant now, Instant last) {
        share = (double) Duration.between(first, now).toMillis()
                / Math.max(1, Duration.between(first, last).toMillis());
    }

    void end() {
        underWay = false;
    }

    /** Whether the sample data is being made: half a county, and the product's clock not that of today. */
    public boolean isUnderWay() {
        return underWay;
    }

    /** How much is done, between 0 and 100. */
    public int percent() {
        return (int) Math.max(0, Math.min(99, 100 * share));
    }

    /** How long it will take at the pace so far; empty at its very beginning. */
    public Optional<Duration> left() {
        double done = share;
        if (done < ENOUGH_TO_TELL) {
            return Optional.empty();
        }
        long taken = System.nanoTime() - begun;
        return Optional.of(Duration.ofNanos((long) (taken * (1 - Math.min(1, done)) / done)));
    }
}
