package cn.xieshou.summary;

import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The summary of one school of a pairing for a school year (R-SUM-1).
 *
 * @param schoolYear the year in which it begins
 * @param dueOn by when the school sends it
 * @param drafts how many texts were submitted; the last one counts
 * @param sentBack how often the section returned it, once at most
 * @param returnOpinion of who returned it last, null if nobody did or it was handed in anew
 * @param sentBy the principal who sent it last
 * @param remark of the section
 */
public record SchoolSummary(
        long id,
        String pairingId,
        int schoolYear,
        Side side,
        SummaryState state,
        Instant openedAt,
        LocalDate dueOn,
        int drafts,
        int sentBack,
        @Nullable String returnOpinion,
        @Nullable String sentBy,
        @Nullable Instant sentAt,
        @Nullable SummaryMark mark,
        @Nullable String remark,
        @Nullable String markedBy,
        @Nullable Instant markedAt) {

    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    public String path() {
        return "/summaries/" + id;
    }

    /** What it is called in the trail: «《2025—2026学年支援学校工作总结》». */
    public String subject() {
        return "《" + year().label() + side.label() + "工作总结》";
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "SchoolSummary[" + id + ", " + state + "]";
    }
}
