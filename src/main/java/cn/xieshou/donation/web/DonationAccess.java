package cn.xieshou.donation.web;

import cn.xieshou.donation.Donation;
import cn.xieshou.donation.DonationState;
import cn.xieshou.donation.Donations;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Recorders;
import cn.xieshou.shared.NotThere;
import org.springframework.stereotype.Component;

/** Who may see and write: both schools of a pairing record what they give, whoever may see the pairing reads. */
@Component
class DonationAccess {

    private final Donations donations;
    private final Pairings pairings;
    private final Recorders recorders;

    DonationAccess(Donations donations, Pairings pairings, Recorders recorders) {
        this.donations = donations;
        this.pairings = pairings;
        this.recorders = recorders;
    }

    /** @throws NotThere if there is no such donation for the account */
    Donation visible(String id, String account) {
        return donations
                .find(AddressNumber.key(id))
                .filter(one -> pairings.maySee(account, one.pairingId()))
                .orElseThrow(NotThere::new);
    }

    /** @throws NotThere if the account does not record for the school that gave it */
    Donation own(String id, String account) {
        Donation one = visible(id, account);
        if (!isOwn(one, account)) {
            throw new NotThere();
        }
        return one;
    }

    private boolean isOwn(Donation one, String account) {
        return recorders
                .side(pairings.get(one.pairingId()), account)
                .filter(side -> side == one.side())
                .isPresent();
    }

    /** Whether the account may leave it to the other school for longer. */
    boolean mayProlong(Donation one, String account) {
        return one.state() == DonationState.ON_LOAN && isOwn(one, account);
    }

    boolean mayTakeBack(Donation one, String account) {
        return one.state() == DonationState.WAITING && isOwn(one, account);
    }
}
