package cn.xieshou.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the expert team who scores an evaluation.
 *
 * @param total null until scored
 * @param opinion what the expert says of the term, or why not to judge it
 */
public record Expert(
        long id,
        long evaluation,
        String account,
        State state,
        String namedBy,
        Instant namedAt,
        @Nullable BigDecimal total,
        @Nullable String opinion,
        @Nullable Instant doneAt) {

    /** How far they are. */
    public enum State {
        NAMED("评分中"),
        SCORED("已评分"),
        /** Judges no more, for a tie or another reason. */
        RECUSED("已回避"),
        /** The pairing ended before, or the office did not wait for it any longer. */
        ENDED("已终止");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** What people read on screen. */
        public String label() {
            return label;
        }
    }

    public boolean scored() {
        return state == State.SCORED;
    }
}
