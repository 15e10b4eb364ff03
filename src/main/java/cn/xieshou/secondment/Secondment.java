package cn.xieshou.secondment;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One teacher at the partner school for a school year.
 *
 * @param id {@code S-2026-003}, the year being that of service
 * @param schoolYear start of the school year of service
 * @param teacher staff number
 * @param teacherName the name as it was confirmed
 * @param homeSchool code of the school that pays (R-SEC-4)
 * @param hostSchool code of the school that the teacher goes to
 * @param post the post that is taken over （顶岗）， null for {@link Direction#LEARN}
 * @param backbone whether a backbone teacher 骨干教师 when confirmed (R-SEC-3)
 * @param volunteer whether by own wish 自愿支教 (R-SEC-2)
 * @param replaces id of the secondment that failed or ended early, null if none
 * @param endsOn the last day, null until it is over
 * @param confirmedBy account of who confirmed it
 */
public record Secondment(
        String id,
        String pairingId,
        int schoolYear,
        String teacher,
        String teacherName,
        String homeSchool,
        String hostSchool,
        Direction direction,
        String subject,
        @Nullable String post,
        boolean backbone,
        boolean volunteer,
        SecondmentState state,
        @Nullable String replaces,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String confirmedBy,
        Instant confirmedAt) {

    /** The day on which the personnel section confirmed it. */
    public LocalDate confirmedOn() {
        return ChineseDates.day(confirmedAt);
    }

    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    /** Whether the year of service is over, so that it may be assessed (R-SEC-4). */
    public boolean isYearOver(LocalDate today) {
        return today.isAfter(year().lastDay());
    }

    /** When whoever replaces this teacher serves: the same school year, after a year that failed the next one. */
    public SchoolYear replacementYear() {
        return state == SecondmentState.FAILED ? year().next() : year();
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Secondment[" + id + ", " + state + "]";
    }
}
