package cn.xieshou.service.web;

import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.selection.Selection;
import cn.xieshou.selection.SelectionStep;
import cn.xieshou.shared.SchoolYear;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register: a registered secondment, or a nominee or a whole selection that is still on its way.
 *
 * @param id of the secondment, null before it is registered
 * @param teacherName null while nobody is nominated, or may not be known
 * @param home name of the school that sends
 * @param host name of the school that receives
 * @param state of the secondment, or step of the selection
 * @param startsOn when the service is to start: a plan, whatever came of it
 * @param endsOn the last day, of one who is to leave early maybe still to come
 * @param cameOn when the teacher arrived, null if not yet
 * @param files how many came with the steps of its year
 * @param step of the selection, null if the pairing has none of this year: who replaces somebody may come without one
 */
record SecondmentRow(
        @Nullable String id,
        String pairingId,
        int schoolYear,
        @Nullable String teacherName,
        @Nullable String subject,
        Direction direction,
        String home,
        String host,
        @Nullable String post,
        @Nullable Boolean backbone,
        @Nullable Boolean volunteer,
        String state,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String replaces,
        @Nullable LocalDate cameOn,
        @Nullable SelectionStep step,
        @Nullable LocalDate dueOn,
        @Nullable Instant decidedAt,
        int files) {

    SecondmentRow withFiles(int attached) {
        return new SecondmentRow(
                id,
                pairingId,
                schoolYear,
                teacherName,
                subject,
                direction,
                home,
                host,
                post,
                backbone,
                volunteer,
                state,
                startsOn,
                endsOn,
                replaces,
                cameOn,
                step,
                dueOn,
                decidedAt,
                attached);
    }

    /** «任教中», «公示中» */
    String standing() {
        return id == null
                ? SelectionStep.valueOf(state).label()
                : SecondmentState.valueOf(state).label();
    }

    /** «是», of who goes to teach only. */
    String byOwnWish() {
        return direction == Direction.SUPPORT ? yes(volunteer) : "";
    }

    String isBackbone() {
        return yes(backbone);
    }

    /** The last day of one who is to leave early and is still there, else null. */
    @Nullable LocalDate leavesOn(LocalDate today) {
        return endsOn != null && endsOn.isAfter(today) ? endsOn : null;
    }

    /** By how many days it was or is selected late; a replacement came from no selection. */
    int daysLate(LocalDate today) {
        return step == null || replaces != null ? 0 : Selection.daysLate(step, dueOn, decidedAt, today);
    }

    /** Address of its selection, of the pairing if there is none. */
    String origin() {
        return step == null ? "/pairings/" + pairingId : "/secondments/" + pairingId + "/" + schoolYear;
    }

    SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    private static String yes(@Nullable Boolean fact) {
        return fact == null ? "" : fact ? "是" : "否";
    }
}
