package cn.xieshou.pairing;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which pairing follows which: every cycle of the same two schools is a pairing of its own (R-FIN-3). */
@Service
@Transactional
public class Cycles {

    private final PairingRepository table;
    private final Pairings pairings;

    Cycles(PairingRepository table, Pairings pairings) {
        this.table = table;
        this.pairings = pairings;
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
