package cn.xieshou.service;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A principal's wish to end a year of service early (提前结束), and what became of it (R-SEC-4).
 *
 * @param lastDay as asked for, or as the personnel section decided
 * @param opinion what the personnel section wrote, null while it has not decided
 */
public record EarlyEnd(
        long id,
        String secondmentId,
        String reason,
        LocalDate lastDay,
        String askedBy,
        Instant askedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String opinion) {

    /** How far the wish has come. */
    public enum State {
        PENDING("待人秘股审核"),
        APPROVED("已同意"),
        REFUSED("不同意"),
        WITHDRAWN("已撤回"),
        /** The pairing ended before anybody decided, or the office did not wait for the service any longer. */
        DISSOLVED("已终止");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** What people read on screen. */
        public String label() {
            return label;
        }
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "EarlyEnd[" + secondmentId + ", " + state + "]";
    }
}
