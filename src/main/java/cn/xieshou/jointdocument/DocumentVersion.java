package cn.xieshou.jointdocument;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a joint document, from the first draft to the day on which a later one took its place.
 *
 * @param versionNo 1 for the first
 * @param side whose liaison drafts it
 * @param drafts how many texts were submitted for it; the last one counts
 * @param returnOpinion of who returned it last, null if nobody did or it was handed in anew
 * @param endedOn the day on which it stopped being in force, or was given up
 */
public record DocumentVersion(
        long id,
        long document,
        int versionNo,
        Side side,
        VersionState state,
        String begunBy,
        Instant begunAt,
        int drafts,
        @Nullable String returnOpinion,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate endedOn) {

    /** «第2版» */
    public String label() {
        return "第" + versionNo + "版";
    }

    /** «2026年9月1日起施行», «2026年9月1日至2027年3月2日施行»; empty if it never was. */
    public String time() {
        if (inForceOn == null) {
            return "";
        }
        return ChineseDates.date(inForceOn) + (endedOn == null ? "起施行" : "至" + ChineseDates.date(endedOn) + "施行");
    }
}
