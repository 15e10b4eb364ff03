package cn.xieshou.notice.feed;

import cn.xieshou.notice.outbox.CalendarEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Since when an entry of a feed is as it is. Calendar programs take what has a later time or a higher number for a change.
 *
 * @param changedAt to the second, as calendar files say it
 * @param revision rises with every change, also with two in one minute
 */
record EntryStamp(String checksum, Instant changedAt, int revision) {

    /** This stamp while the entry stays the same, else a new one of {@code now}. */
    static EntryStamp of(@Nullable EntryStamp known, FeedEntry entry, Instant now) {
        String checksum = entry.checksum();
        if (known != null && known.checksum.equals(checksum)) {
            return known;
        }
        int byTime = CalendarEntry.sequence(now);
        int revision = known == null ? byTime : Math.max(byTime, known.revision + 1);
        return new EntryStamp(checksum, now.truncatedTo(ChronoUnit.SECONDS), revision);
    }
}
