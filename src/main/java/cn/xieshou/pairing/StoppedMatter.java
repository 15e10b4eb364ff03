package cn.xieshou.pairing;

import java.time.Instant;

/**
 * A matter of a year or term that the office ended because the final assessment could not wait for it any longer (R-FIN-1).
 *
 * @param schoolYear the year in which the school year begins
 * @param term 0 if it was for the whole year
 * @param reason what the office wrote
 */
public record StoppedMatter(
        String pairingId,
        AwaitedMatter matter,
        int schoolYear,
        int term,
        String reason,
        String decidedBy,
        Instant decidedAt) {

    /** What is added to the trail of everything that ends so. */
    public static final String NOT_AWAITED = "终结性评估不再等待";

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "StoppedMatter[" + pairingId + ", " + matter + ", " + schoolYear + ", " + term + "]";
    }
}
