package cn.xieshou.quota.web;

import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.quota.QuotaAddress;

/**
 * A pairing with what it has done of a measure, in the subject in which it has done least.
 *
 * @param subject empty where it is not counted by subject, or none was begun
 * @param waiting activities that wait for the other school
 * @param others activities that do not count for another reason
 */
record QuotaPairing(
        PairingInRow pairing,
        QuotaClause.Measure measure,
        Term term,
        String subject,
        int amount,
        int needed,
        int waiting,
        int others) {

    boolean met() {
        return amount >= needed;
    }

    /** How much of it there is, of a hundred. */
    int percent() {
        return needed == 0 ? 100 : Math.min(100, amount * 100 / needed);
    }

    int missing() {
        return Math.max(0, needed - amount);
    }

    String path() {
        return "/pairings/" + pairing.id() + "/years";
    }

    /** «2 / 3次», «数学 0 / 2次» */
    String share() {
        String unit = measure.unit().equals("%") ? "名" : measure.unit();
        return (subject.isEmpty() ? "" : subject + " ") + amount + " / " + needed + unit;
    }

    /** The activities behind it. */
    String activities() {
        return QuotaAddress.activities(pairing.id(), measure.key(), term, subject);
    }
}
