package cn.xieshou.secondment.web;

import cn.xieshou.shared.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register: a registered secondment, or a nominee or a whole selection that is still on its way.
 *
 * @param id of the secondment, empty before it is registered
 * @param teacher the name, empty while nobody is nominated
 * @param direction «支教», «跟岗学习»
 * @param home name of the school that sends
 * @param host name of the school that receives
 * @param state «任教中», «公示中»
 * @param startsOn when the service is to start: a plan, whatever came of it
 * @param cameOn when the teacher arrived, null if not yet
 * @param leavesOn the last day of one who is to leave early and is still there, else null
 * @param daysLate calendar days by which the selection is or was decided late; 0 in time
 * @param selected whether the pairing has a selection of this year; who replaces somebody may come without one
 */
record SecondmentRow(
        String id,
        String pairingId,
        String teacher,
        String subject,
        String direction,
        String home,
        String host,
        String post,
        String backbone,
        String volunteer,
        String state,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate cameOn,
        @Nullable LocalDate leavesOn,
        int daysLate,
        boolean selected) {

    boolean contains(String needle) {
        return Text.found(needle, id, pairingId, teacher, subject, home, host);
    }
}
