package cn.xieshou.notice.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Counts the different wrong secrets that come from one address. The same one again does not count: a calendar program that
 * asks for an address that was renewed must not lock out a whole school behind one line.
 */
@Component
class WrongSecrets {

    static final int MOST = 20;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Guesses> byAddress = new LinkedHashMap<>();

    WrongSecrets(Clock clock) {
        this.clock = clock;
    }

    /** Whether so many were wrong that nothing is answered for a while. */
    synchronized boolean tooMany(String address) {
        Guesses guesses = byAddress.get(address);
        return guesses != null && guesses.isOpen(clock.instant()) && guesses.secrets.size() >= MOST;
    }

    synchronized void count(String address, String secret) {
        Instant now = clock.instant();
        Guesses known = byAddress.remove(address);
        Guesses guesses = known != null && known.isOpen(now) ? known : new Guesses(now, new HashSet<>());
        if (guesses.secrets.size() < MOST) {
            guesses.secrets.add(secret.hashCode());
        }
        byAddress.put(address, guesses);
        if (byAddress.size() > MOST_ADDRESSES) {
            byAddress.remove(byAddress.keySet().iterator().next());
        }
    }

    synchronized void forget() {
        byAddress.clear();
    }

    /** The hashes of wrong secrets since the window opened. */
    private record Guesses(Instant since, Set<Integer> secrets) {

        boolean isOpen(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(WINDOW));
        }
    }
}
