package cn.xieshou.attachment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param cadre whose stint it is, null for a visit
 * @param lastDay the same as the first for a visit
 * @param place where the cadre worked, empty for a visit
 * @param content the work, or what the mentor found
 * @param counts whether it is long enough to count
 */
public record Entry(
        long id,
        long attachment,
        EntryKind kind,
        @Nullable Long cadre,
        LocalDate firstDay,
        LocalDate lastDay,
        String place,
        String content,
        boolean counts,
        EntryState state,
        String recordedBy,
        Instant recordedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String opinion) {

    /** Calendar days, first and last included. */
    public int days() {
        return days(firstDay, lastDay);
    }

    static int days(LocalDate first, LocalDate last) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !lastDay.isBefore(first) && !firstDay.isAfter(last);
    }

    /** Whether it is confirmed and long enough. */
    public boolean valid() {
        return state == EntryState.CONFIRMED && counts;
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Entry[" + id + ", " + kind + ", " + state + "]";
    }
}
