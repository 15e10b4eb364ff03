package cn.xieshou.selection;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.programme.Step;
import cn.xieshou.programme.YearlyEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By when a selection and each of its steps is due: never after the programme's day for the whole (requirements section 5). */
@Component
public class SelectionDates {

    private static final Step[] STEPS = {
        Step.SELECTION_SHORTAGE,
        Step.SELECTION_NOMINATE,
        Step.SELECTION_CONFIRM,
        Step.SELECTION_LEARNERS,
        Step.SELECTION_PUBLICITY,
        Step.SELECTION_APPROVE,
        Step.SELECTION_PERSONNEL
    };

    private final SelectionRepository table;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Clock clock;

    SelectionDates(
            SelectionRepository table,
            Pairings pairings,
            Programmes programmes,
            Deadlines deadlines,
            WorkingDays workingDays,
            Clock clock) {
        this.table = table;
        this.pairings = pairings;
        this.programmes = programmes;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * The programme's day; for a selection that opens only after it, the working days of all its steps, so that nobody is late
     * from the beginning.
     */
    LocalDate firstDue(SelectionKey key) {
        LocalDate yearly = yearly(key);
        return yearly.isBefore(today()) ? inAllSteps(key) : yearly;
    }

    /**
     * When a step that opens now is due: its working days, but at the latest on the day of the whole, also where that is over:
     * the selection is late then, and whose hands held it tells who made it so.
     */
    public Date due(SelectionKey key, String step) {
        LocalDate last =
                table.find(key).flatMap(it -> Optional.ofNullable(it.dueOn())).orElseGet(() -> yearly(key));
        LocalDate own = deadlines.explainStep(programme(key), step, today()).date();
        return Deadline.fixed(own.isAfter(last) ? last : own, "").at();
    }

    private LocalDate inAllSteps(SelectionKey key) {
        ProgrammeYear rules = programmes.in(programme(key), key.year());
        int days = Stream.of(STEPS).mapToInt(rules::workingDays).sum();
        return workingDays.plus(today(), days);
    }

    /** The programme's day for the whole. */
    LocalDate yearly(SelectionKey key) {
        return deadlines.of(programme(key), YearlyEvent.SELECTION, key.year()).date();
    }

    private String programme(SelectionKey key) {
        return pairings.get(key.pairingId()).programme();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
