package cn.xieshou.ledger;

import cn.xieshou.shared.SoughtText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether two records are likely to be about one activity. */
final class Resemblance {

    /** Days that somebody may err by. */
    static final int DAYS = 1;

    private Resemblance() {}

    /**
     * Same kind, same subject, at most {@link #DAYS} apart, with somebody who was at both: and either each school has written it down
     * in its own words, or the words are alike.
     */
    static boolean between(Looked one, Looked other) {
        long apart = Math.abs(one.heldOn().toEpochDay() - other.heldOn().toEpochDay());
        return apart <= DAYS
                && one.type().equals(other.type())
                && one.subject().equals(other.subject())
                && !common(one.people(), other.people()).isEmpty()
                && (one.side() != other.side() || alike(one.topic(), other.topic()));
    }

    /** Who was at both. */
    static List<Participant> common(List<Participant> some, List<Participant> others) {
        return some.stream().filter(others::contains).toList();
    }

    /** One holds the other, or half of their pairs of letters are the same. */
    static boolean alike(String one, String other) {
        String a = SoughtText.of(one);
        String b = SoughtText.of(other);
        if (a.contains(b) || b.contains(a)) {
            return true;
        }
        Set<String> pairs = pairs(a);
        Set<String> others = pairs(b);
        Set<String> both = new HashSet<>(pairs);
        both.retainAll(others);
        return 2 * both.size() >= Math.min(pairs.size(), others.size()) && !both.isEmpty();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
