package cn.xieshou.pairing;

import cn.xieshou.calendar.Term;
import cn.xieshou.shared.SchoolYear;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a yearly matter in a pairing.
 *
 * @param matter the key of an {@link OpensYearly}
 * @param schoolYear the year in which the school year begins that it is for
 * @param term 1 or 2 for what opens every term, 0 for what opens once a year
 * @param opensAt when it is to open
 * @param openedAt when it did, null while it is to come
 * @param skipped whether it fell into a time in which nobody could open it, and its successor opened instead
 */
public record Opening(
        String pairingId,
        String matter,
        int schoolYear,
        int term,
        Instant opensAt,
        @Nullable Instant openedAt,
        boolean skipped) {

    static Opening planned(String pairingId, String matter, OpeningDay day, Instant opensAt) {
        return new Opening(pairingId, matter, day.schoolYear(), day.term(), opensAt, null, false);
    }

    /** What it is for, as people read it: «2026—2027学年第一学期». */
    String period() {
        SchoolYear year = new SchoolYear(schoolYear);
        return term == 0 ? year.label() : Term.label(year, term);
    }

    boolean pending() {
        return openedAt == null && !skipped;
    }
}
