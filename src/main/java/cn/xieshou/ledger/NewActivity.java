package cn.xieshou.ledger;

import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.Pairing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An activity that was checked, see {@link TypedActivity}. */
record NewActivity(
        ActivityType type,
        LocalDate heldOn,
        Term term,
        BigDecimal hours,
        Place place,
        String placeNote,
        String subject,
        String grade,
        String topic,
        String content,
        String effect,
        List<Participant> people,
        String remark) {

    /** What the trail calls it. */
    String inTrail() {
        return "《" + Wording.called(heldOn, type.name(), topic) + "》";
    }

    /** Why nothing can be recorded in the pairing now, in Chinese; empty if it can. */
    static String closed(Pairing pairing) {
        return pairing.worksTogether() ? "" : "现在不能登记活动：签订协议之后、结对结束之前可以登记";
    }
}
