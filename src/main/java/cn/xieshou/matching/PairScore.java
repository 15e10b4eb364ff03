package cn.xieshou.matching;

import java.util.Comparator;
import java.util.List;

/**
 * How well one supporting school fits one recipient.
 *
 * @param lines one for each criterion, in the table's order
 */
public record PairScore(String recipient, String supporting, List<Line> lines) {

    /** Best first; equal scores in the order of the codes, so that a proposal can be repeated. */
    static final Comparator<PairScore> BEST_FIRST = Comparator.comparingInt(PairScore::total)
            .reversed()
            .thenComparing(PairScore::recipient)
            .thenComparing(PairScore::supporting);

    public PairScore {
        lines = List.copyOf(lines);
    }

    /** The sum of all points, at most 100; negative where the pair makes no sense. */
    public int total() {
        return lines.stream().mapToInt(Line::points).sum();
    }

    /** One criterion's part. */
    public record Line(Criterion criterion, int measured, int points, String reason) {}
}
