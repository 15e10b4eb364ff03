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
import java.util.Map;
import java.util.Set;
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
        return of(secondment, year, holdings.of(Set.of(matter(secondment))));
    }

    /** The same of one among many, whose hands were read at once by {@link #matter}. */
    Delay of(Secondment secondment, ServiceYear year, Map<String, List<Holding>> known) {
        LocalDate due = secondment.startsOn();
        if (!year.arrivedOn().isAfter(due)) {
            return Delay.none(due);
        }
        List<Holding> hands = new ArrayList<>(known.getOrDefault(matter(secondment), List.of()));
        hands.add(new Holding(Holder.SUPPORTING, secondment.confirmedOn()));
        hands.add(new Holding(Holder.TEACHER, year.toldOn(secondment)));
        return Delay.split(hands, due, year.arrivedOn(), Holder.SELECTION);
    }

    /** The selection that sent the teacher, or the secondment of which this is the replacement. */
    static String matter(Secondment secondment) {
        return secondment.replaces() == null
                ? new SelectionKey(secondment.pairingId(), secondment.schoolYear()).matter()
                : secondment.replaces();
    }
}
