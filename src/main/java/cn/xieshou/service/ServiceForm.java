package cn.xieshou.service;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The form 城镇教师到农村学校任教情况表 of a secondment, with what became of it (R-SEC-4).
 *
 * @param absences days
 * @param withFiller whether the filler has it: returned or taken back
 * @param returnOpinion what was to be changed at the last return, null if it was never returned
 * @param grade null until assessed; with it the fields up to {@code assessedAt}
 * @param fileNumber number in the personal file, null until filed; with it the fields up to {@code filedAt}
 */
public record ServiceForm(
        String secondmentId,
        String duties,
        String activities,
        String honours,
        int absences,
        String selfSummary,
        String filledBy,
        Instant filledAt,
        boolean withFiller,
        @Nullable String returnOpinion,
        @Nullable ServiceGrade grade,
        @Nullable String assessment,
        @Nullable String assessedBy,
        @Nullable Instant assessedAt,
        @Nullable String homeOpinion,
        @Nullable String homeOpinionBy,
        @Nullable Instant homeOpinionAt,
        @Nullable String fileNumber,
        @Nullable LocalDate filedOn,
        @Nullable String filedBy,
        @Nullable Instant filedAt) {

    public FilledForm filled() {
        return new FilledForm(duties, activities, honours, absences, selfSummary);
    }

    public ServiceTurn turn() {
        if (withFiller) {
            return ServiceTurn.FILL;
        }
        if (grade == null) {
            return ServiceTurn.ASSESS;
        }
        if (homeOpinion == null) {
            return ServiceTurn.OPINION;
        }
        return fileNumber == null ? ServiceTurn.FILE : ServiceTurn.DONE;
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "ServiceForm[" + secondmentId + ", " + turn() + "]";
    }
}
