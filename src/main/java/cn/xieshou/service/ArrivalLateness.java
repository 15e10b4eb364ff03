package cn.xieshou.service;

import cn.xieshou.lateness.Delay;
import cn.xieshou.lateness.Holder;
import cn.xieshou.lateness.Holding;
import cn.xieshou.lateness.Holdings;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.selection.SelectionKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How late a teacher arrived, by whose hands held the matter: the parties of the selection until the teacher was confirmed, the
 * home school until it had told the teacher, and only then the teacher (R-SEC-1, R-SEC-4).
 */
@Component
public class ArrivalLateness {

    private final Holdings holdings;

    ArrivalLateness(Holdings holdings) {
        this.holdings = holdings;
    }

    /** Nobody's days while the teacher is not there. */
    public Delay of(Secondment secondment, ServiceYear year) {
        LocalDate due = secondment.startsOn();
        if (!year.arrivedOn().isAfter(due)) {
            return Delay.none(due);
        }
        List<Holding> hands = new ArrayList<>(holdings.of(matter(secondment)));
        hands.add(new Holding(Holder.SUPPORTING, secondment.confirmedOn()));
        hands.add(new Holding(Holder.TEACHER, year.toldOn(secondment)));
        return Delay.split(hands, due, year.arrivedOn(), Holder.SELECTION);
    }

    /** The selection that sent the teacher, or the secondment of which this is the replacement. */
    private static String matter(Secondment secondment) {
        return secondment.replaces() == null
                ? new SelectionKey(secondment.pairingId(), secondment.schoolYear()).matter()
                : secondment.replaces();
    }
}
