package cn.xieshou.ledger.web;

import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityState;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Recorders;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may see and write in the ledger: both schools of a pairing write, whoever may see the pairing reads. */
@Component
class ActivityAccess {

    private final Activities activities;
    private final Pairings pairings;
    private final Recorders recorders;

    ActivityAccess(Activities activities, Pairings pairings, Recorders recorders) {
        this.activities = activities;
        this.pairings = pairings;
        this.recorders = recorders;
    }

    /** @throws NotThere if there is no such activity for the account */
    Activity visible(String id, String account) {
        return activities
                .find(AddressNumber.key(id))
                .filter(one -> pairings.maySee(account, one.pairingId()))
                .orElseThrow(NotThere::new);
    }

    /** @throws NotThere if there is no such pairing in which the account records */
    Pairing recording(String pairingId, String account) {
        return recorders.recording(pairingId, account);
    }

    /** The side for which the account records in a pairing; empty if for none. */
    Optional<Side> side(Pairing pairing, String account) {
        return recorders.side(pairing, account);
    }

    /** Whether the account's school has recorded it, and the account records for the school. */
    boolean own(Activity activity, String account) {
        return side(pairings.get(activity.pairingId()), account)
                .filter(side -> side == activity.side())
                .isPresent();
    }

    boolean mayTakeBack(Activity activity, String account) {
        return activity.state() == ActivityState.WAITING && activity.checkId() != null && own(activity, account);
    }

    /** Whether it is to be corrected here; a disputed one is corrected in its task. */
    boolean mayCorrect(Activity activity, String account) {
        return activity.state() == ActivityState.TAKEN_BACK && own(activity, account);
    }

    /** Whether the account may ask for a correction of what was confirmed: those who record for either school. */
    boolean mayAmend(Activity activity, String account) {
        return activity.state() == ActivityState.CONFIRMED
                && side(pairings.get(activity.pairingId()), account).isPresent();
    }

    boolean recordsAny(String account) {
        return recorders.school(account).isPresent();
    }

    /**
     * Code of the school for which the account records.
     *
     * @throws NotThere if it records for none
     */
    String requireRecorder(String account) {
        return recorders.school(account).orElseThrow(NotThere::new);
    }

    /** The pairings in which the account may record now. */
    List<Pairing> open(String account) {
        return recorders.open(account);
    }
}
