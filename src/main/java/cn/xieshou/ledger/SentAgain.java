package cn.xieshou.ledger;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLocks;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A form that comes once more because its answer was lost on the way: what it says is in the ledger once (R-ACT-1). */
@Service
@Transactional
public class SentAgain {

    private final Activities activities;
    private final ActivityRepository table;
    private final ActivityReading reading;
    private final PairingLocks locks;

    SentAgain(Activities activities, ActivityRepository table, ActivityReading reading, PairingLocks locks) {
        this.activities = activities;
        this.table = table;
        this.reading = reading;
        this.locks = locks;
    }

    /** What was recorded in a pairing under the key of a page. */
    @Transactional(readOnly = true)
    public Optional<Activity> under(String key, String pairingId) {
        return table.under(key).filter(one -> one.pairingId().equals(pairingId));
    }

    /**
     * Records what comes from a page under whose key something was recorded before; the very same is not recorded twice.
     *
     * @param key of the page
     * @param filesKey under which the page's files are kept now
     * @return number of the activity
     * @throws FormRefused at the field that is wrong
     */
    public long record(Pairing pairing, Side side, TypedActivity typed, String key, String filesKey, String actor) {
        NewActivity activity = reading.read(locks.lock(pairing.id()), typed);
        List<Long> same = table.same(pairing.id(), activity);
        return under(key, pairing.id())
                .filter(one -> same.contains(one.id()) && one.recordedBy().equals(actor))
                .map(Activity::id)
                .orElseGet(() -> activities.record(pairing.id(), side, typed, filesKey, actor));
    }
}
