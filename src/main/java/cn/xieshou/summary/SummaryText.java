package cn.xieshou.summary;

import java.time.Instant;
import java.util.Map;

/**
 * A text as a liaison submitted it; names of figures stand in it in 【】.
 *
 * @param draft 1 for the first
 * @param parts by part, in order
 */
public record SummaryText(int draft, String draftedBy, Instant draftedAt, Map<SummaryPart, String> parts) {

    /** Empty if nothing was written in it. */
    public String part(SummaryPart part) {
        return parts.getOrDefault(part, "");
    }
}
