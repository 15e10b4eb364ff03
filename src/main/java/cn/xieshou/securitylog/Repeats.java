package cn.xieshou.securitylog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps what can be repeated at will from filling the disk: of equal events in ten minutes only the first few are written,
 * of all refusals of one line and of all lines together only so many; the rest is counted and told in one line. The
 * counts are of this node and in memory; a node that dies loses numbers, never the first lines.
 */
@Component
class Repeats {

    static final int EQUAL_READINGS = 3;
    static final int EQUAL_REFUSALS = 5;
    static final int REFUSALS_OF_ONE_ADDRESS = 60;
    static final int REFUSALS_OF_ALL = 300;

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_KEYS = 5_000;

    private final Clock clock;
    private final SecurityLogWriting writing;
    private final Map<List<String>, Count> counts = new LinkedHashMap<>();

    Repeats(Clock clock, SecurityLogWriting writing) {
        this.clock = clock;
        this.writing = writing;
    }

    /** What to write now: the event, or nothing if it is counted; before it, what an earlier window has counted. */
    synchronized List<SecurityEvent> ofReading(SecurityEvent event) {
        List<SecurityEvent> lines = new ArrayList<>();
        List<String> key = List.of(event.kind().name(), event.account(), event.subject(), event.detail());
        if (count(event, key, EQUAL_READINGS, lines)) {
            lines.add(event);
        }
        return lines;
    }

    /** As {@link #ofReading}, also limited by address and over all addresses. */
    synchronized List<SecurityEvent> ofRefusal(SecurityEvent event) {
        String kind = event.kind().name();
        String line = NetworkLine.of(event.address());
        List<SecurityEvent> lines = new ArrayList<>();
        SecurityEvent ofLine = event.about("", "");
        SecurityEvent ofAll = event.about("", "").from("");
        if (count(event, List.of(kind, event.account(), line, event.subject()), EQUAL_REFUSALS, lines)
                && count(ofLine, List.of("line", kind, line), REFUSALS_OF_ONE_ADDRESS, lines)
                && count(ofAll, List.of("all", kind), REFUSALS_OF_ALL, lines)) {
            lines.add(event);
        }
        return lines;
    }

    /** Windows that are over tell what they counted, also if nobody comes again. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void sweep() {
        over().forEach(writing::apart);
    }

    /** Everything is new again, for tests. */
    synchronized void forget() {
        counts.clear();
    }

    private synchronized List<SecurityEvent> over() {
        List<SecurityEvent> lines = new ArrayList<>();
        Instant now = clock.instant();
        for (Iterator<Count> all = counts.values().iterator(); all.hasNext(); ) {
            Count count = all.next();
            if (count.isOver(now)) {
                count.tell(now, lines);
                all.remove();
            }
        }
        return lines;
    }

    private boolean count(SecurityEvent event, List<String> key, int most, List<SecurityEvent> lines) {
        Instant now = event.at();
        Count known = counts.get(key);
        if (known == null || known.isOver(now)) {
            if (known != null) {
                known.tell(now, lines);
            }
            counts.remove(key);
            makeRoom(now, lines);
            known = new Count(event);
            counts.put(key, known);
        }
        return known.allows(most);
    }

    private void makeRoom(Instant now, List<SecurityEvent> lines) {
        if (counts.size() >= MOST_KEYS) {
            Iterator<Count> oldest = counts.values().iterator();
            oldest.next().tell(now, lines);
            oldest.remove();
        }
    }

    private static final class Count {

        private final SecurityEvent first;
        private int seen;
        private int untold;

        Count(SecurityEvent first) {
            this.first = first;
        }

        boolean isOver(Instant now) {
            return Duration.between(first.at(), now).abs().compareTo(WINDOW) >= 0;
        }

        boolean allows(int most) {
            seen++;
            untold += seen > most ? 1 : 0;
            return seen <= most;
        }

        void tell(Instant now, List<SecurityEvent> lines) {
            if (untold > 0) {
                lines.add(first.standingFor(untold, now));
            }
        }
    }
}
