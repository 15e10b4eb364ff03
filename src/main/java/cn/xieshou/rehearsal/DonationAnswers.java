package cn.xieshou.rehearsal;

import cn.xieshou.donation.DonationReceipt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The other school acknowledges what it got; what is lent comes back. */
@Component
class DonationAnswers implements Answers {

    private static final List<String> TYPED =
            List.of("manner", "kind", "item", "quantity", "unit", "amount", "donor", "givenOn", "returnBy");

    @Override
    public Map<String, Function<Asked, Map<String, Object>>> byTask() {
        return Map.of(
                DonationReceipt.RECEIVE,
                DonationAnswers::received,
                DonationReceipt.CORRECT,
                DonationAnswers::corrected,
                DonationReceipt.RETURN,
                asked -> Map.of("returnedOn", asked.today().toString(), "returnNote", "完好，配件齐全"),
                DonationReceipt.CONFIRM_RETURN,
                asked -> Map.of("decision", asked.decision("confirm")));
    }

    private static Map<String, Object> received(Asked asked) {
        Map<String, Object> form = new HashMap<>(
                Map.of("decision", asked.decision("receive"), "receivedAmount", asked.shown("receivedAmount")));
        if (asked.shown("money").equals("no")) {
            form.put("receivedQuantity", asked.shown("receivedQuantity"));
        }
        return form;
    }

    private static Map<String, Object> corrected(Asked asked) {
        Map<String, Object> form = new HashMap<>(Map.of("decision", "resubmit"));
        TYPED.stream()
                .filter(key -> !String.valueOf(asked.shown(key, "")).isEmpty())
                .forEach(key -> form.put(key, asked.shown(key)));
        form.put("remark", "已与对方核对清单。");
        return form;
    }
}
