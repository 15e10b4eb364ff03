package cn.xieshou.visit;

import cn.xieshou.rectification.Supervised;
import cn.xieshou.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit to one school of a pairing (R-EVA-2).
 *
 * @param id business key, {@code V-2026-003}
 * @param school code of that school, which stands on {@code side}
 * @param term in which it was
 * @param looked what was looked at
 * @param findings one in each line; may be empty where all was well
 * @param reason why it is void
 * @param filesKey under which its pictures were kept before it was recorded
 */
public record Visit(
        String id,
        String pairingId,
        Side side,
        String school,
        int schoolYear,
        int term,
        LocalDate visitedOn,
        String looked,
        String findings,
        VisitOutcome outcome,
        @Nullable String reason,
        String filesKey,
        String recordedBy,
        Instant recordedAt)
        implements Supervised {

    private static final String PREFIX = "V-";

    static String key(int year, int number) {
        return "%s%d-%03d".formatted(PREFIX, year, number);
    }

    static boolean isKey(String businessKey) {
        return businessKey.startsWith(PREFIX);
    }

    @Override
    public String path() {
        return "/visits/" + id;
    }

    /** Each of them. */
    public List<String> found() {
        return findings.lines().toList();
    }

    /** Whether something is to be put right. */
    public boolean demands() {
        return outcome == VisitOutcome.DEMAND;
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Visit[" + id + ", " + outcome + "]";
    }
}
