package cn.xieshou.notice.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a mail that did not go is tried again: after 1, 2, 4 … minutes, at most 6 hours; ten times in all. */
final class Backoff {

    static final int TRIES = 10;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private Backoff() {}

    /**
     * @param attempts how many have failed, the last one included
     * @return empty if it is to be given up
     */
    static Optional<Instant> after(int attempts, Instant now) {
        if (attempts >= TRIES) {
            return Optional.empty();
        }
        Duration wait = FIRST.multipliedBy(1L << (attempts - 1));
        return Optional.of(now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
    }
}
