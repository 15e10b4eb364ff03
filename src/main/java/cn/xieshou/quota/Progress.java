package cn.xieshou.quota;

import cn.xieshou.programme.QuotaPeriod;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds what was counted against what is wanted (requirements section 4). */
public final class Progress {

    private static final Set<QuotaPeriod> TERM = Set.of(QuotaPeriod.TERM, QuotaPeriod.TERM_SUBJECT);

    private Progress() {}

    /** What of {@code needs} is counted in a term. */
    static Predicate<Need> perTerm() {
        return need -> inTerm(need.per());
    }

    /** Whether each term has its own count. */
    static boolean inTerm(QuotaPeriod period) {
        return TERM.contains(period);
    }

    static Predicate<Need> per(QuotaPeriod period) {
        return need -> need.per() == period;
    }

    /**
     * One line for each need, and for each subject that was begun where it is counted by subject.
     *
     * @param counts of one pairing in the term, its school year and its programme
     */
    static List<Standing> of(String pairingId, List<Need> needs, List<QuotaCount> counts) {
        return needs.stream()
                .flatMap(need -> of(pairingId, need, counts).map(count -> new Standing(need, count)))
                .toList();
    }

    private static Stream<QuotaCount> of(String pairingId, Need need, List<QuotaCount> counts) {
        String measure = need.measure().key();
        List<QuotaCount> known =
                counts.stream().filter(one -> one.measure().equals(measure)).toList();
        return known.isEmpty() ? Stream.of(QuotaCount.none(pairingId, measure)) : known.stream();
    }
}
