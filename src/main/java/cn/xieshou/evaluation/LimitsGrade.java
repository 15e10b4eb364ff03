package cn.xieshou.evaluation;

import cn.xieshou.shared.Side;
import java.util.Optional;

/** What else is known of a school that limits how good the grade of a term may be (R-EVA-3); one bean for each feature that knows such. */
public interface LimitsGrade {

    /** As it was when the term ended; empty where nothing limits it. */
    Optional<Limit> of(EvaluationKey term, Side side);

    /**
     * A limit.
     *
     * @param best the best grade that there can be
     * @param reason why, in a sentence for the school and the bureau only, at most 300 characters
     */
    record Limit(Grade best, String reason) {}
}
