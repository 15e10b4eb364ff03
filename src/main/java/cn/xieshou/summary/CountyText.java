package cn.xieshou.summary;

import java.time.Instant;
import java.util.Map;

/**
 * The office's summary of a school year as it was saved.
 *
 * @param versionNo 1 for the first
 * @param bodies as typed, with names of figures in 【】
 * @param readings as they read with the figures of that day
 */
public record CountyText(
        int schoolYear,
        int versionNo,
        String savedBy,
        Instant savedAt,
        Map<SummaryPart, String> bodies,
        Map<SummaryPart, String> readings) {

    public String label() {
        return "第" + versionNo + "版";
    }
}
