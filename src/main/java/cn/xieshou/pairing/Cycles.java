package cn.xieshou.pairing;

import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which pairing follows which: every cycle of the same two schools is a pairing of its own (R-FIN-3). */
@Service
@Transactional
public class Cycles {

    private final PairingRepository table;
    private final Pairings pairings;
    private final Programmes programmes;
    private final YearlyCalendar calendar;
    private final Clock clock;

    Cycles(PairingRepository table, Pairings pairings, Programmes programmes, YearlyCalendar calendar, Clock clock) {
        this.table = table;
        this.pairings = pairings;
        this.programmes = programmes;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The programmes in which a cycle that begins today has a school year to work in, the youngest first. */
    @Transactional(readOnly = true)
    public List<Programme> open() {
        LocalDate today = LocalDate.now(clock);
        return programmes.all().stream()
                .filter(one -> calendar.worksFrom(today, one))
                .sorted(Comparator.comparing(Programme::startsOn).reversed())
                .toList();
    }

    /**
     * Begins the next cycle of a pairing that has ended.
     *
     * @throws IllegalArgumentException as {@link Pairings#register}
     */
    public Pairing begin(String ended, NewPairing wanted) {
        Pairing next = pairings.register(wanted);
        table.renews(next.id(), ended);
        return next;
    }

    /** The pairing of the cycle before this one's. */
    @Transactional(readOnly = true)
    public Optional<Pairing> before(String id) {
        return table.before(id);
    }

    /** The pairing of the cycle after this one's. */
    @Transactional(readOnly = true)
    public Optional<Pairing> after(String id) {
        return table.after(id);
    }
}
