package cn.xieshou.openlesson.web;

import cn.xieshou.ledger.Place;
import cn.xieshou.openlesson.OpenLesson;
import cn.xieshou.page.PageAddress;
import cn.xieshou.shared.Side;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page that records an open lesson in the ledger, with what is known of it filled in. */
final class LedgerLink {

    /** The type of the ledger that an open lesson is. */
    private static final String TYPE = "open-lesson";

    private LedgerLink() {}

    static String of(OpenLesson one) {
        boolean supporting = one.side() == Side.SUPPORTING;
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("key", one.ledgerKey());
        asked.put("type", TYPE);
        asked.put("heldOn", one.heldOn().toString());
        asked.put("place", (supporting ? Place.SUPPORTING : Place.RECIPIENT).name());
        asked.put("placeNote", one.place());
        asked.put("subject", one.subject());
        asked.put("grade", one.grade());
        asked.put("topic", one.topic());
        asked.put(supporting ? "supportingPeople" : "recipientPeople", one.teacher());
        return PageAddress.of("/activities/new/" + one.pairingId(), asked);
    }
}
