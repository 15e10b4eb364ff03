package cn.xieshou.mentoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mentor of the supporting school and an apprentice of the recipient in one school year.
 *
 * @param mentor staff number
 * @param mentorName as the directory knew the mentor when the two were named
 * @param beganOn the day on which the recipient agreed, or on which it was taken over
 * @param endedOn its last day, if it ended before the school year did
 * @param follows the mentorship that this one took over
 */
public record Mentorship(
        long id,
        long mentoringYear,
        String mentor,
        String mentorName,
        String apprentice,
        String apprenticeName,
        String subject,
        MentorshipState state,
        String plan,
        String firstSummary,
        String lastSummary,
        @Nullable LocalDate beganOn,
        @Nullable LocalDate endedOn,
        String endReason,
        @Nullable Long follows) {

    /** «王某—李某（数学）» */
    public String title() {
        return mentorName + "—" + apprenticeName + "（" + subject + "）";
    }

    public boolean active() {
        return state == MentorshipState.ACTIVE;
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Mentorship[" + id + ", " + state + "]";
    }
}
