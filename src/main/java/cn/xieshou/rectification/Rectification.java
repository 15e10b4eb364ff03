package cn.xieshou.rectification;

import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one school of a pairing has to put right by a day (R-EVA-2).
 *
 * @param id business key of all that happens in it, {@code Z-2026-003}
 * @param school code of that school, which stands on {@code side}
 * @param term in which it was demanded
 * @param sourceId what of the source it comes from; empty where there is nothing to name
 * @param facts what the source says, as it said it then
 * @param asked what the bureau asks for
 * @param answeredBy account of the principal who proposed the measures
 * @param opinion why measures or report were sent back, or why it was closed or taken back
 * @param returnedTimes how often it was not done and got another day
 * @param escalatedAt when it last went up to the office; null if it never did
 */
public record Rectification(
        String id,
        String pairingId,
        Side side,
        String school,
        int schoolYear,
        int term,
        DemandSource source,
        String sourceId,
        String facts,
        String asked,
        LocalDate dueOn,
        RectificationState state,
        String demandedBy,
        Instant demandedAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String reportedBy,
        @Nullable Instant reportedAt,
        @Nullable String opinion,
        int returnedTimes,
        @Nullable Instant escalatedAt,
        @Nullable Instant closedAt)
        implements Supervised {

    private static final String PREFIX = "Z-";

    static String key(int year, int number) {
        return "%s%d-%03d".formatted(PREFIX, year, number);
    }

    static boolean isKey(String businessKey) {
        return businessKey.startsWith(PREFIX);
    }

    @Override
    public String path() {
        return "/rectifications/" + id;
    }

    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    /** Whether it should have been put right before that day and was not. */
    public boolean isLate(LocalDate today) {
        return state.isOpen() && dueOn.isBefore(today);
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Rectification[" + id + ", " + state + "]";
    }
}
