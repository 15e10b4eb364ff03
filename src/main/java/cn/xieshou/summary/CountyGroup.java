package cn.xieshou.summary;

import cn.xieshou.donation.Amounts;
import java.math.BigDecimal;

/**
 * What the pairings of one level, one township or the whole county come to in a school year (R-SUM-1).
 *
 * @param name «小学», «后坪乡»
 * @param pairings that owe summaries
 * @param due summaries that are owed, two a pairing
 * @param sent of them, those read included
 */
public record CountyGroup(
        String name,
        long pairings,
        long due,
        long sent,
        long read,
        long activities,
        BigDecimal hours,
        long teachers,
        long learners,
        long cadres,
        long mentors,
        long gifts,
        BigDecimal worth) {

    static CountyGroup none(String name) {
        return new CountyGroup(name, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0, 0, 0, 0, 0, BigDecimal.ZERO);
    }

    CountyGroup plus(CountyGroup other) {
        return new CountyGroup(
                name,
                pairings + other.pairings,
                due + other.due,
                sent + other.sent,
                read + other.read,
                activities + other.activities,
                hours.add(other.hours),
                teachers + other.teachers,
                learners + other.learners,
                cadres + other.cadres,
                mentors + other.mentors,
                gifts + other.gifts,
                worth.add(other.worth));
    }

    CountyGroup called(String other) {
        return none(other).plus(this);
    }

    /** Those that have not been sent. */
    public long missing() {
        return due - sent;
    }

    /** «36,000.00元» */
    public String worthInWords() {
        return Amounts.yuan(worth);
    }

    /** «82.5» */
    public String hoursInWords() {
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }
}
