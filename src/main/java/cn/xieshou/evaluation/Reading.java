package cn.xieshou.evaluation;

import cn.xieshou.shared.Side;
import java.time.Instant;

/**
 * What a school said to the result.
 *
 * @param reason why it asks for a second look; empty otherwise
 */
public record Reading(long evaluation, Side side, Answer answer, String reason, String readBy, Instant readAt) {

    /** What one can say. */
    public enum Answer {
        ACCEPTED("接受结果"),
        SECOND_LOOK("申请复核"),
        /** By the calendar. */
        EXPIRED("期限内没有答复，视为接受");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        /** What people read on screen. */
        public String label() {
            return label;
        }
    }
}
