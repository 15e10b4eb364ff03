package cn.xieshou.pairing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What may be once in a pairing is begun by one at a time. */
@Component
public class PairingLocks {

    private final PairingRepository table;

    PairingLocks(PairingRepository table) {
        this.table = table;
    }

    /**
     * The pairing, locked until the caller's transaction ends.
     *
     * @throws IllegalStateException if there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Pairing lock(String id) {
        return table.lock(id).orElseThrow(() -> new IllegalStateException("no pairing " + id));
    }
}
