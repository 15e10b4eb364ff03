package cn.xieshou.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a teacher who was sent to learn went and came back (R-SEC-3).
 *
 * @param returnedOn null until back
 * @param learnt what was learnt, in the teacher's words
 */
public record LearningStay(
        String secondmentId,
        LocalDate wentOn,
        String wentBy,
        @Nullable LocalDate returnedOn,
        @Nullable String returnedBy,
        @Nullable String learnt) {

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "LearningStay[" + secondmentId + "]";
    }
}
