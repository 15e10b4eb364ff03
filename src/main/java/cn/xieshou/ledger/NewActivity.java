package cn.xieshou.ledger;

import cn.xieshou.calendar.Term;
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
        String remark) {}
