package cn.xieshou.visit.web;

import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.shared.Side;
import cn.xieshou.visit.Visit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit in the register.
 *
 * @param visitors names of those who went
 * @param demanded number of what was demanded after it last; null if nothing was
 */
record VisitRow(
        Visit one,
        PairingInRow pairing,
        List<String> visitors,
        @Nullable String demanded) {

    VisitRow with(List<String> names) {
        return new VisitRow(one, pairing, names, demanded);
    }

    String school() {
        return one.side() == Side.SUPPORTING ? pairing.supporting() : pairing.recipient();
    }

    /** «曾某、李某» */
    String went() {
        return String.join("、", visitors);
    }
}
