package cn.xieshou.rectification;

import cn.xieshou.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An efficiency admonition 效能告诫 of one school (R-EVA-3).
 *
 * @param id business key of all that happens in it, {@code G-2026-002}
 * @param rectification that was not done
 * @param term in which it was opened
 * @param toldAt when the school was told; null before: until then it sees nothing of it
 * @param opinion what was said last of it: why it was withdrawn, returned, kept or lifted
 * @param reviewOn when it is to be looked at whether it can be lifted
 * @param closedOn when it was lifted, withdrawn or given up
 */
public record Admonition(
        String id,
        String rectification,
        String pairingId,
        Side side,
        String school,
        int schoolYear,
        int term,
        AdmonitionState state,
        Instant openedAt,
        @Nullable String facts,
        @Nullable String ground,
        @Nullable String draftedBy,
        @Nullable Instant toldAt,
        @Nullable ReplyKind replyKind,
        @Nullable String reply,
        @Nullable String repliedBy,
        @Nullable Instant repliedAt,
        @Nullable String consideredBy,
        @Nullable String opinion,
        @Nullable String number,
        @Nullable String issuedBy,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate closedOn)
        implements Supervised {

    private static final String PREFIX = "G-";

    static String key(int year, int running) {
        return "%s%d-%03d".formatted(PREFIX, year, running);
    }

    static boolean isKey(String businessKey) {
        return businessKey.startsWith(PREFIX);
    }

    @Override
    public String path() {
        return "/admonitions/" + id;
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Admonition[" + id + ", " + state + "]";
    }
}
