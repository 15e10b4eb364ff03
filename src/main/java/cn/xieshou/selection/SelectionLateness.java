package cn.xieshou.selection;

import cn.xieshou.lateness.Delay;
import cn.xieshou.lateness.Holder;
import cn.xieshou.lateness.Holdings;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How late a selection was decided, by whose hands held it (R-SEC-1). */
@Component
public class SelectionLateness {

    private final Holdings holdings;
    private final Clock clock;

    SelectionLateness(Holdings holdings, Clock clock) {
        this.holdings = holdings;
        this.clock = clock;
    }

    /** Until it was decided, or until today. */
    public Delay of(Selection selection) {
        int late = selection.daysLate(LocalDate.now(clock));
        LocalDate due = selection.dueOn() == null ? LocalDate.now(clock) : selection.dueOn();
        return late == 0
                ? Delay.none(due)
                : Delay.split(holdings.of(selection.key().matter()), due, due.plusDays(late), Holder.SELECTION);
    }
}
