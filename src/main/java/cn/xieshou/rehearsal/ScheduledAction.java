package cn.xieshou.rehearsal;

import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Something that happens at a moment of the rehearsal.
 *
 * @param order among several at the same moment, so that every rehearsal of a day is the same
 */
record ScheduledAction(Instant at, long order, Runnable action) implements Comparable<ScheduledAction> {

    private static final AtomicLong COUNT = new AtomicLong();

    ScheduledAction(Instant at, Runnable action) {
        this(at, COUNT.getAndIncrement(), action);
    }

    @Override
    public int compareTo(ScheduledAction other) {
        return Comparator.comparing(ScheduledAction::at)
                .thenComparing(ScheduledAction::order)
                .compare(this, other);
    }
}
