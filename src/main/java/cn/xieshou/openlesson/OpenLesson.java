package cn.xieshou.openlesson;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An open lesson to which other schools are invited (R-ACT-1).
 *
 * @param side whose school holds it
 * @param startsAt «09:20»
 * @param sought what a search looks through
 * @param teacher who teaches, as the directory knew them
 * @param seats how many guests there is room for; null if for all who come
 * @param answerBy last day on which schools say who comes
 * @param reason why it was cancelled
 * @param ledgerKey under which it is recorded in the ledger when it is over
 */
public record OpenLesson(
        long id,
        String pairingId,
        Side side,
        String school,
        LessonState state,
        Invited invited,
        LocalDate heldOn,
        String startsAt,
        String place,
        String subject,
        String grade,
        String topic,
        String sought,
        String teacher,
        @Nullable String staffNumber,
        String about,
        @Nullable Integer seats,
        LocalDate answerBy,
        @Nullable String reason,
        String ledgerKey,
        String announcedBy,
        Instant announcedAt) {

    /** Whether it was not cancelled. */
    public boolean stands() {
        return state == LessonState.ANNOUNCED;
    }

    /** Whether it stands and its day is not over; then it can be changed and cancelled. */
    public boolean isAhead(LocalDate today) {
        return stands() && !heldOn.isBefore(today);
    }

    /** Whether schools may still say who comes. */
    public boolean takesAnswers(LocalDate today) {
        return isAhead(today) && !answerBy.isBefore(today);
    }

    /** Whether it was held, or is on this day: then it belongs into the ledger. */
    public boolean isHeld(LocalDate today) {
        return stands() && !heldOn.isAfter(today);
    }

    /** What lists show: «接受报名», «报名截止», «已上课», «已取消». */
    public String standing(LocalDate today) {
        if (!stands()) {
            return "已取消";
        }
        if (heldOn.isBefore(today)) {
            return "已上课";
        }
        return takesAnswers(today) ? "接受报名" : "报名截止";
    }

    /** The class of the badge beside it. */
    public String style(LocalDate today) {
        if (!stands()) {
            return "bad";
        }
        return takesAnswers(today) ? "on" : "";
    }

    /** «语文公开课“背影”» */
    public String called() {
        return subject + "公开课“" + topic + "”";
    }

    /** «2026年10月12日 09:20» */
    public String when() {
        return ChineseDates.date(heldOn) + " " + startsAt;
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "OpenLesson[" + id + ", " + state + "]";
    }
}
