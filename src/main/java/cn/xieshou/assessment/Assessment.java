package cn.xieshou.assessment;

import cn.xieshou.evaluation.EvaluationKey;
import cn.xieshou.shared.SchoolYear;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The final assessment of a pairing, or that of one of its years (R-FIN-1).
 *
 * @param id also of the round in which experts score it
 * @param schoolYear the year in which the school year begins; of a cycle the last one
 * @param firstDay of what is assessed
 * @param cutoff the last day that counts
 * @param opinion of the section, read by both schools when it is public
 * @param returnOpinion why the office returned it last
 */
public record Assessment(
        long id,
        String pairingId,
        int schoolYear,
        AssessmentScope scope,
        AssessmentState state,
        LocalDate firstDay,
        LocalDate cutoff,
        Instant openedAt,
        @Nullable String opinion,
        @Nullable String opinionBy,
        @Nullable Instant opinionAt,
        @Nullable String returnOpinion,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicUntil,
        @Nullable Instant settledAt) {

    public EvaluationKey key() {
        return scope.key(pairingId, schoolYear);
    }

    /** «2025—2026学年终结性评估», «2025—2026学年度评估» */
    public String label() {
        return key().label() + "评估";
    }

    /** What it is called in the trail. */
    public String subject() {
        return "《" + label() + "》";
    }

    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }
}
