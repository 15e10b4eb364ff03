package cn.xieshou.evaluation;

import java.time.Instant;
import java.util.List;

/** A version of a programme's scoring sheet; evaluations keep the one that they began with. */
public record ScoringSheet(Head head, List<Criterion> criteria) {

    /** The row of a version. */
    public record Head(long id, String programme, int version, String note, String madeBy, Instant madeAt) {}

    /** What all weights come to; 100 for every sheet that is kept. */
    public int fullMarks() {
        return criteria.stream().mapToInt(Criterion::weight).sum();
    }
}
