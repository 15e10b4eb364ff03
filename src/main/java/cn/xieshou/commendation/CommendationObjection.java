package cn.xieshou.commendation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a published name (R-AWD-1), confidential.
 *
 * @param raisedBy account of who raised it
 * @param upheld null until it was examined
 * @param reason what came of the examination
 */
public record CommendationObjection(
        long id,
        long candidate,
        String content,
        String raisedBy,
        Instant raisedAt,
        @Nullable Boolean upheld,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** «待审查», «成立», «不成立» */
    public String standing() {
        return upheld == null ? "待审查" : upheld ? "成立" : "不成立";
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "CommendationObjection[" + id + "]";
    }
}
