package cn.xieshou.mentoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The mentoring of a pairing in a school year (R-MEN-1).
 *
 * @param note why what the programme asks for is not met, or anything else; may be empty
 * @param returnOpinion of who returned it last, null if nobody did or it was handed in anew
 * @param closedBy account of who handed the results in
 */
public record MentoringYear(
        long id,
        String pairingId,
        int schoolYear,
        MentoringState state,
        String namedBy,
        Instant namedAt,
        String note,
        @Nullable String returnOpinion,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    public MentoringKey key() {
        return new MentoringKey(pairingId, schoolYear);
    }
}
