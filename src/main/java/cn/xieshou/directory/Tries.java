package cn.xieshou.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts what comes from one line to the pages that stand open: wrong links and forgotten passwords. */
@Component
public class Tries {

    public static final int MOST = 30;
    public static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST_LINES = 10_000;

    private final Clock clock;
    private final Map<String, Count> byLine = new LinkedHashMap<>();

    Tries(Clock clock) {
        this.clock = clock;
    }

    /** Whether so many came lately that nothing is looked at for a while. */
    public synchronized boolean tooMany(String line) {
        Count count = byLine.get(line);
        return count != null && count.isOpen(clock.instant()) && count.tries >= MOST;
    }

    public synchronized void count(String line) {
        Instant now = clock.instant();
        Count known = byLine.remove(line);
        Count count = known != null && known.isOpen(now) ? known : new Count(now, 0);
        byLine.put(line, new Count(count.since, count.tries + 1));
        if (byLine.size() > MOST_LINES) {
            byLine.remove(byLine.keySet().iterator().next());
        }
    }

    public synchronized void forget() {
        byLine.clear();
    }

    private record Count(Instant since, int tries) {

        boolean isOpen(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(WINDOW));
        }
    }
}
