package cn.xieshou.meeting;

import cn.xieshou.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a joint meeting decided.
 *
 * @param activity of the meeting
 * @param side whose school does it
 * @param person who of that school, as the directory knew them
 * @param result what came of it, as the school says; null until then
 * @param opinion why the school sent it back; null if it did not
 */
public record Decision(
        long id,
        long activity,
        String pairingId,
        String content,
        Side side,
        String person,
        @Nullable String staffNumber,
        LocalDate dueOn,
        DecisionState state,
        String recordedBy,
        Instant recordedAt,
        @Nullable String result,
        @Nullable String opinion,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /** Whether it still has to be done. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** Whether it should have been done before that day and was not. */
    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Decision[" + id + ", " + state + "]";
    }
}
