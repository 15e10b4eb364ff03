package cn.xieshou.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the three reports that each cadre writes (挂职心得体会, R-CAD-1).
 *
 * @param cadre whose it is
 * @param late whether it was first submitted after the date that the programme sets
 */
public record Report(
        long attachment,
        long cadre,
        Addressee addressee,
        String content,
        String writtenBy,
        Instant writtenAt,
        boolean late,
        ReportState state,
        @Nullable String receivedBy,
        @Nullable Instant receivedAt,
        @Nullable String opinion) {

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Report[" + cadre + ", " + addressee + ", " + state + "]";
    }
}
