package cn.xieshou.ledger.web;

import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.Participant;
import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.shared.Side;
import java.util.List;

/**
 * An activity in the register.
 *
 * @param type what its type is called
 * @param people who took part, of the sheet only
 */
record ActivityRow(Activity activity, PairingInRow pairing, String type, List<Participant> people) {

    String path() {
        return "/activities/" + activity.id();
    }

    ActivityRow with(List<Participant> found) {
        return new ActivityRow(activity, pairing, type, found);
    }

    /** «王某、李某» */
    String names(Side side) {
        return Participant.names(people, side);
    }

    /** The name of the school that recorded it. */
    String recorder() {
        return activity.side() == Side.SUPPORTING ? pairing.supporting() : pairing.recipient();
    }
}
