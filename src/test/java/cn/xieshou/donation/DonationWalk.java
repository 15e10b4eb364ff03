package cn.xieshou.donation;

import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PairingWalk;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Two new schools with an agreement in force, and what one gives or lends to the other. */
@Component
public class DonationWalk {

    private final ActivityWalk walk;
    private final PairingWalk pairings;
    private final Donations donations;

    DonationWalk(ActivityWalk walk, PairingWalk pairings, Donations donations) {
        this.walk = walk;
        this.pairings = pairings;
        this.donations = donations;
    }

    /** A pairing in which something may be recorded; the clock stands on 12 October 2026. */
    public Pairing begin() {
        return walk.begin();
    }

    public void day(String date) {
        walk.day(date);
    }

    public static String liaison(Pairing pairing, Side side) {
        return ActivityWalk.liaison(pairing, side);
    }

    /** What somebody types on the page; {@code changes} instead of the usual. */
    public static Map<String, String> typed(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "manner", "GIVEN",
                "kind", "COMPUTERS",
                "item", "学生用平板电脑",
                "quantity", "20",
                "unit", "台",
                "amount", "36000.10",
                "donor", "",
                "givenOn", "2026-10-09",
                "returnBy", "",
                "remark", ""));
        fields.putAll(changes);
        return fields;
    }

    /** The usual, lent until 20 November. */
    public static Map<String, String> lent() {
        return Map.of("manner", "LENT", "returnBy", "2026-11-20");
    }

    /** Recorded by the liaison of the supporting school. */
    public long record(Pairing pairing, Map<String, String> changes) {
        return donations.record(
                pairing.id(),
                Side.SUPPORTING,
                TypedDonation.of(typed(changes)),
                DonationFiles.newKey(),
                liaison(pairing, Side.SUPPORTING));
    }

    /** One that the other school has on loan. */
    public long onLoan(Pairing pairing) {
        long id = record(pairing, lent());
        pairings.submit(
                pairing,
                DonationReceipt.RECEIVE,
                Map.of("decision", "receive", "receivedQuantity", 20, "receivedAmount", "36000.10"));
        return id;
    }

    /** One of each that is not over: to be confirmed as returned, lent, disputed, taken back, to be acknowledged. */
    public Pairing everyStage() {
        Pairing pairing = begin();
        Map<String, Object> received =
                Map.of("decision", "receive", "receivedQuantity", 20, "receivedAmount", "36000.10");
        record(pairing, lent("投影仪"));
        pairings.submit(pairing, DonationReceipt.RECEIVE, received);
        pairings.submit(pairing, DonationReceipt.RETURN, Map.of("returnedOn", "2026-10-12"));
        record(pairing, lent("显微镜"));
        pairings.submit(pairing, DonationReceipt.RECEIVE, received);
        record(pairing, Map.of("item", "词典"));
        Map<String, Object> disputed = new HashMap<>(received);
        disputed.putAll(Map.of("decision", "return", "opinion", "没有收到"));
        pairings.submit(pairing, DonationReceipt.RECEIVE, disputed);
        donations.takeBack(record(pairing, Map.of("item", "地图")), liaison(pairing, Side.SUPPORTING));
        record(pairing, Map.of("item", "地球仪"));
        return pairing;
    }

    private static Map<String, String> lent(String item) {
        Map<String, String> fields = new HashMap<>(lent());
        fields.put("item", item);
        return fields;
    }
}
