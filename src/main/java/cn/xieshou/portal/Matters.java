package cn.xieshou.portal;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import org.springframework.stereotype.Component;

/** What a business key stands for. */
@Component
class Matters {

    private static final String ROUND = "R-";

    private final Pairings pairings;

    Matters(Pairings pairings) {
        this.pairings = pairings;
    }

    /**
     * A matter as pages name it.
     *
     * @param title «一中—二中高中部(理科)»
     * @param href its page, empty if it has none
     */
    record Matter(String key, String title, String href) {}

    Matter of(String key) {
        return pairings.find(key).map(this::of).orElseGet(() -> other(key));
    }

    private Matter of(Pairing pairing) {
        return new Matter(pairing.id(), pairings.title(pairing), "/pairings/" + pairing.id());
    }

    private static Matter other(String key) {
        return key.startsWith(ROUND)
                ? new Matter(key, "结对匹配 " + key, "/rounds/" + key)
                : new Matter(key, key.isEmpty() ? "其他事项" : key, "");
    }

    boolean maySee(String account, String key) {
        return pairings.maySee(account, key);
    }
}
