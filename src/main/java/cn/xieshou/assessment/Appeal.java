package cn.xieshou.assessment;

import cn.xieshou.shared.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A school's appeal against its grade (R-FIN-1); each school has one.
 *
 * @param appeal why, null until handed in
 * @param reason why it was decided so
 */
public record Appeal(
        long assessment,
        Side side,
        State state,
        String begunBy,
        Instant begunAt,
        @Nullable String appeal,
        @Nullable String filedBy,
        @Nullable Instant filedAt,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** How far it is. */
    public enum State {
        BEGUN("填写中"),
        FILED("待领导小组裁决"),
        UPHELD("申诉成立"),
        REJECTED("申诉不成立"),
        /** Not handed in while the result was public. */
        LAPSED("公示期内没有提交，视为放弃"),
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

        public boolean isOpen() {
            return this == BEGUN || this == FILED;
        }
    }
}
