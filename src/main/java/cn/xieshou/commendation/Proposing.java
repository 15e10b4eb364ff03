package cn.xieshou.commendation;

import cn.xieshou.commendation.CandidateTable.Measures;
import cn.xieshou.commendation.CandidateTable.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Whom the data proposes (R-AWD-1). Whoever meets the conditions is ranked by points among those of its kind; equal points have one
 * rank, so that the order in which they come decides nothing: at the last place all who are equal are proposed, and people choose.
 */
final class Proposing {

    private static final Comparator<Proposal> ORDER = Comparator.comparing(
                    (Proposal one) -> one.facts().kind())
            .thenComparing(one -> one.facts().school())
            .thenComparing(one -> one.facts().person());

    private final CandidateTable table;
    private final Measures measures;
    private final ToIntFunction<HonourKind> places;

    /** @param places how many of a kind there may be */
    Proposing(CandidateTable table, Measures measures, ToIntFunction<HonourKind> places) {
        this.table = table;
        this.measures = measures;
        this.places = places;
    }

    record Proposal(CandidateFacts facts, Verdict verdict) {}

    /** What is said of each, by kind, school and person. */
    List<Proposal> of(List<CandidateFacts> all) {
        List<Proposal> conditions = all.stream()
                .map(one -> new Proposal(one, table.judge(one, measures, 0)))
                .toList();
        List<CandidateFacts> fit = conditions.stream()
                .filter(one -> one.verdict().proposed())
                .map(Proposal::facts)
                .toList();
        List<Proposal> ranked = new ArrayList<>();
        for (Proposal one : conditions) {
            ranked.add(one.verdict().proposed() ? ranked(one.facts(), fit) : one);
        }
        return ranked.stream().sorted(ORDER).toList();
    }

    private Proposal ranked(CandidateFacts one, List<CandidateFacts> fit) {
        BigDecimal points = one.points();
        long better = fit.stream()
                .filter(other -> other.kind() == one.kind() && other.points().compareTo(points) > 0)
                .count();
        int rank = (int) better + 1;
        return new Proposal(one, table.judge(one, measures, rank - places.applyAsInt(one.kind())));
    }
}
