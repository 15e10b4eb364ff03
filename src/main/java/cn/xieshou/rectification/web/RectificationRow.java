package cn.xieshou.rectification.web;

import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.rectification.Rectification;
import cn.xieshou.shared.Side;

/** A rectification in the register. */
record RectificationRow(Rectification one, PairingInRow pairing) {

    String school() {
        return one.side() == Side.SUPPORTING ? pairing.supporting() : pairing.recipient();
    }
}
