package cn.xieshou.pairing;

import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.Programmes;
import cn.xieshou.programme.YearlyEvent;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When a pairing's cycle is worked through and is assessed as a whole (R-FIN-1). */
@Component
public class CycleDays {

    private final Programmes programmes;
    private final Deadlines deadlines;

    CycleDays(Programmes programmes, Deadlines deadlines) {
        this.programmes = programmes;
        this.deadlines = deadlines;
    }

    /**
     * When it is assessed: on the programme's day for it; a pairing that was established later is assessed on the last day of the cycle.
     * None in a programme that goes on without an end.
     */
    public Optional<LocalDate> assessment(Pairing pairing) {
        return early(pairing).or(() -> end(pairing));
    }

    /** The programme's day for it, the last time that it comes before the cycle is over, if the pairing was there by then. */
    public Optional<LocalDate> early(Pairing pairing) {
        return end(pairing).flatMap(end -> opening(pairing.programme(), end)).filter(pairing.since()::isBefore);
    }

    private Optional<LocalDate> end(Pairing pairing) {
        return programmes.find(pairing.programme()).flatMap(programme -> Optional.ofNullable(programme.endsOn()));
    }

    private Optional<LocalDate> opening(String programme, LocalDate end) {
        SchoolYear last = SchoolYear.of(end);
        return Stream.of(last, last.previous())
                .map(year -> deadlines
                        .of(programme, YearlyEvent.FINAL_ASSESSMENT, year)
                        .date())
                .filter(day -> !day.isAfter(end))
                .findFirst();
    }
}
