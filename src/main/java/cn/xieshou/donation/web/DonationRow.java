package cn.xieshou.donation.web;

import cn.xieshou.donation.Donation;
import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.shared.Side;

/** A donation in the register. */
record DonationRow(Donation one, PairingInRow pairing) {

    String path() {
        return "/donations/" + one.id();
    }

    /** The name of the school that gives. */
    String giver() {
        return school(one.side());
    }

    String receiver() {
        return school(one.side().other());
    }

    private String school(Side side) {
        return side == Side.SUPPORTING ? pairing.supporting() : pairing.recipient();
    }
}
