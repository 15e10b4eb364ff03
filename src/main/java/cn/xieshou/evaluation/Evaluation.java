package cn.xieshou.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of a pairing's term (R-EVA-1).
 *
 * @param sheet number of the scoring sheet, which stays the one that it began with
 * @param cutoff the last day that counts
 * @param average of all experts, 0 to 100
 * @param spread how far apart the experts are, in points
 * @param proposed the grade that the decision table proposes, and why
 * @param departure why the section decided otherwise; null if it took the proposal
 * @param firstGrade what the section had decided, where the office looked again
 * @param adjustment what is to change next term
 */
public record Evaluation(
        long id,
        String pairingId,
        int schoolYear,
        int term,
        long sheet,
        EvaluationState state,
        Instant openedAt,
        LocalDate cutoff,
        @Nullable Instant frozenAt,
        @Nullable BigDecimal average,
        @Nullable BigDecimal spread,
        @Nullable String proposed,
        @Nullable String proposedReason,
        @Nullable String grade,
        @Nullable String departure,
        @Nullable String opinion,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String firstGrade,
        @Nullable String secondOpinion,
        @Nullable String secondBy,
        @Nullable Instant secondAt,
        @Nullable String adjustment,
        @Nullable String adjustedBy,
        @Nullable Instant adjustedAt,
        @Nullable String returnOpinion,
        @Nullable Instant closedAt) {

    public EvaluationKey key() {
        return new EvaluationKey(pairingId, schoolYear, term);
    }
}
