package cn.xieshou.assessment;

import cn.xieshou.evaluation.EvaluationKey;
import cn.xieshou.shared.Side;
import java.util.Optional;

/**
 * What papers of an assessment are called by: its round and whose they are, «P-2026-001-2026-0-2».
 *
 * @param side whose paper it is
 */
record AssessmentNumber(EvaluationKey key, Side side) {

    private static final String SUPPORTING = "-1";
    private static final String RECIPIENT = "-2";

    /** The paper with that number; empty if it is none. */
    static Optional<AssessmentNumber> of(String number) {
        if (!number.endsWith(SUPPORTING) && !number.endsWith(RECIPIENT)) {
            return Optional.empty();
        }
        String round = number.substring(0, number.length() - SUPPORTING.length());
        Side side = number.endsWith(SUPPORTING) ? Side.SUPPORTING : Side.RECIPIENT;
        return EvaluationKey.numbered(round).map(key -> new AssessmentNumber(key, side));
    }

    /** As papers print it. */
    String text() {
        return key.number() + (side == Side.SUPPORTING ? SUPPORTING : RECIPIENT);
    }
}
