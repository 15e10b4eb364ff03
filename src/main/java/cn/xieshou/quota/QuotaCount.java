package cn.xieshou.quota;

/**
 * What of a pairing's activities counts for a measure.
 *
 * @param schoolYear 0 where the measure is counted over the whole programme
 * @param term 0 where it is counted over more than a term
 * @param subject empty where it is not counted by subject
 * @param amount activities, topics or people that count
 * @param waiting activities that wait for the other school's word, and would count then
 * @param disputed those that the other school disputes
 * @param seen those that the other school left unanswered
 * @param unfit those held elsewhere or without those who have to take part
 */
public record QuotaCount(
        String pairingId,
        int schoolYear,
        int term,
        String measure,
        String subject,
        int amount,
        int waiting,
        int disputed,
        int seen,
        int unfit) {

    /** The same with another number. */
    QuotaCount with(int other) {
        return new QuotaCount(pairingId, schoolYear, term, measure, subject, other, waiting, disputed, seen, unfit);
    }

    /** Nothing has been done yet. */
    static QuotaCount none(String pairingId, String measure) {
        return new QuotaCount(pairingId, 0, 0, measure, "", 0, 0, 0, 0, 0);
    }
}
