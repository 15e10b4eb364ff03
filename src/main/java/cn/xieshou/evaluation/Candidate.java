package cn.xieshou.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Somebody who may be named to score an evaluation, and why before others.
 *
 * @param open sheets that they have not handed in, of all pairings
 * @param all how often they were named
 * @param fields what they know best
 * @param behind how many quotas the pairing has not reached in each of their subjects in which it is behind
 */
public record Candidate(
        String account, String name, int open, int all, List<String> fields, Map<String, Integer> behind) {

    /** Whoever has least to do comes first; a subject in which the pairing is behind counts as one sheet less. */
    static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::rank)
            .thenComparingInt(Candidate::open)
            .thenComparingInt(Candidate::all)
            .thenComparing(Candidate::account);

    private int rank() {
        return open - (behind.isEmpty() ? 0 : 1);
    }

    /** «曾凡明（在评1项，共评3项；专长语文、管理；语文有2项指标还没有达到）» */
    public String label() {
        String known = fields.isEmpty() ? "" : "；专长" + String.join("、", fields);
        String fits = behind.isEmpty()
                ? ""
                : "；"
                        + String.join(
                                "，",
                                fields.stream()
                                        .filter(behind::containsKey)
                                        .map(field -> field + "有" + behind.get(field) + "项指标还没有达到")
                                        .toList());
        return name + "（在评" + open + "项，共评" + all + "项" + known + fits + "）";
    }
}
