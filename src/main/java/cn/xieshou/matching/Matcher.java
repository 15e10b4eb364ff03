package cn.xieshou.matching;

import cn.xieshou.matching.PairScore.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares every recipient with every supporting school and proposes the best assignment it can explain. */
final class Matcher {

    private static final int UNKNOWN = -1;

    /** Kilometres to the county town up to which a school counts as in it. */
    private static final int IN_TOWN = 5;

    private final ScoreTable table;

    Matcher(ScoreTable table) {
        this.table = table;
    }

    List<PairScore> compare(List<Standing> recipients, List<Standing> supporting) {
        List<PairScore> scores = new ArrayList<>();
        for (Standing recipient : recipients) {
            for (Standing supporter : supporting) {
                scores.add(compare(recipient, supporter));
            }
        }
        return scores;
    }

    /** Gap per criterion, distance, complementarity (R-SUR-2). */
    PairScore compare(Standing recipient, Standing supporter) {
        List<Line> lines = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            int measured = measure(criterion, recipient, supporter);
            ScoreTable.Points rated = table.rate(criterion, measured);
            lines.add(new Line(criterion, measured, rated.points(), rated.reason()));
        }
        return new PairScore(recipient.school(), supporter.school(), lines);
    }

    /**
     * Recipient → best supporting school. The best pair of all is taken first, then the next that still has room: simple
     * enough that a person can follow why.
     *
     * @param maxPartners how many recipients one supporting school may get
     */
    static Map<String, PairScore> propose(List<PairScore> scores, int maxPartners) {
        Map<String, PairScore> proposed = new LinkedHashMap<>();
        Map<String, Integer> partners = new HashMap<>();
        scores.stream()
                .filter(score -> score.total() > 0)
                .sorted(PairScore.BEST_FIRST)
                .forEach(score -> {
                    boolean room = partners.getOrDefault(score.supporting(), 0) < maxPartners;
                    if (room && proposed.putIfAbsent(score.recipient(), score) == null) {
                        partners.merge(score.supporting(), 1, Integer::sum);
                    }
                });
        return proposed;
    }

    private static int measure(Criterion criterion, Standing recipient, Standing supporter) {
        return switch (criterion) {
            case TEACHING_QUALITY -> supporter.teachingQuality() - recipient.teachingQuality();
            case TEACHERS -> supporter.teachers() - recipient.teachers();
            case EQUIPMENT -> supporter.equipment() - recipient.equipment();
            case RESOURCES -> supporter.resources() - recipient.resources();
            case LOCATION -> distance(recipient, supporter);
            case POTENTIAL -> Objects.requireNonNullElse(recipient.potential(), UNKNOWN);
            case NEEDS_MATCH -> share(recipient.subjects(), supporter.subjects());
            case SUPPORT_MATCH -> share(recipient.topics(), supporter.topics());
            case LEVEL -> recipient.level() == supporter.level() ? 1 : 0;
        };
    }

    /**
     * Kilometres between the two: none in one township; the other's way to the county town where one of them lies there;
     * else {@link #UNKNOWN}, for nothing that the directory knows tells how two places outside of it lie to each other.
     */
    private static int distance(Standing recipient, Standing supporter) {
        Integer there = recipient.distance();
        Integer here = supporter.distance();
        if (there == null || here == null) {
            return UNKNOWN;
        }
        if (recipient.township() != null && recipient.township().equals(supporter.township())) {
            return 0;
        }
        return Math.min(there, here) <= IN_TOWN ? Math.max(there, here) : UNKNOWN;
    }

    /** Per cent of what is needed that is offered; nothing needed counts as nothing to match. */
    private static int share(Set<String> needed, Set<String> offered) {
        if (needed.isEmpty()) {
            return 0;
        }
        long met = needed.stream().filter(offered::contains).count();
        return (int) Math.round(100.0 * met / needed.size());
    }
}
