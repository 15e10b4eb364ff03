package cn.xieshou.matching;

/** The decision table {@code matching-score}. */
public interface ScoreTable {

    /**
     * Points and reason for one criterion.
     *
     * @param measured a gap in points, a distance in kilometres or a potential, negative if unknown, a share in per
     *     cent or 1/0 for the level
     */
    Points rate(Criterion criterion, int measured);

    /**
     * A rule's answer.
     *
     * @param points up to 30; −100 where pairing makes no sense
     * @param reason the Chinese sentence the rule gives
     */
    record Points(int points, String reason) {}
}
