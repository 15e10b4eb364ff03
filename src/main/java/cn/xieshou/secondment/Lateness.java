package cn.xieshou.secondment;

import cn.xieshou.lateness.Delay;
import cn.xieshou.lateness.Holder;
import cn.xieshou.lateness.Holding;
import cn.xieshou.lateness.Holdings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How late a selection was decided and a teacher arrived, by whose hands held the matter: the parties of the selection until the
 * teacher was confirmed, the home school until it had told the teacher, and only then the teacher (R-SEC-1, R-SEC-4).
 */
@Component
public class Lateness {

    private final Holdings holdings;
    private final Clock clock;

    Lateness(Holdings holdings, Clock clock) {
        this.holdings = holdings;
        this.clock = clock;
    }

    /** Of an arrival; nobody's days while the teacher is not there. */
    public Delay ofArrival(Secondment secondment, ServiceYear year) {
        LocalDate due = secondment.startsOn();
        if (!year.arrivedOn().isAfter(due)) {
            return Delay.none(due);
        }
        List<Holding> hands = new ArrayList<>(holdings.of(matter(secondment)));
        hands.add(new Holding(Holder.SUPPORTING, secondment.confirmedOn()));
        hands.add(new Holding(Holder.TEACHER, year.toldOn(secondment)));
        return Delay.split(hands, due, year.arrivedOn(), Holder.SELECTION);
    }

    /** Of a selection: until it was decided, or until today. */
    public Delay ofSelection(Selection selection) {
        int late = selection.daysLate(LocalDate.now(clock));
        LocalDate due = selection.dueOn() == null ? LocalDate.now(clock) : selection.dueOn();
        return late == 0
                ? Delay.none(due)
                : Delay.split(holdings.of(selection.key().matter()), due, due.plusDays(late), Holder.SELECTION);
    }

    private static String matter(Secondment secondment) {
        return secondment.replaces() == null
                ? new SelectionKey(secondment.pairingId(), secondment.schoolYear()).matter()
                : secondment.replaces();
    }
}
