package cn.xieshou.meeting.web;

import cn.xieshou.meeting.Decision;
import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.shared.Side;

/** What a joint meeting decided, in the register. */
record DecisionRow(Decision one, PairingInRow pairing) {

    /** The meeting that decided it. */
    String path() {
        return "/activities/" + one.activity();
    }

    /** The name of the school that does it. */
    String school() {
        return one.side() == Side.SUPPORTING ? pairing.supporting() : pairing.recipient();
    }
}
