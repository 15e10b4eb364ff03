package cn.xieshou.service;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is to replace a teacher who left early, or why nobody can (R-SEC-4).
 *
 * @param secondmentId of the one who left
 * @param nominee staff number, null if nobody can be sent; with it post, day and judgement
 * @param judgement what the rules of eligibility said when nominated, a line each
 * @param noneReason why nobody can be sent, null if somebody was nominated
 * @param withNominator whether the home school has it: returned or taken back
 * @param replacementId the new secondment, null until it is confirmed
 */
public record Replacement(
        String secondmentId,
        @Nullable String nominee,
        @Nullable String post,
        @Nullable LocalDate startsOn,
        boolean volunteer,
        @Nullable String judgement,
        @Nullable String noneReason,
        String nominatedBy,
        Instant nominatedAt,
        boolean withNominator,
        @Nullable String returnOpinion,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String replacementId) {

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Replacement[" + secondmentId + "]";
    }
}
