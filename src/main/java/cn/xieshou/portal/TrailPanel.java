package cn.xieshou.portal;

import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who did what in a pairing, the newest first. */
@Component
@Order(10)
class TrailPanel implements PairingPanel {

    /** What is older is folded, so that the page stays short. */
    private static final int AT_ONCE = 20;

    private final Trail trail;

    TrailPanel(Trail trail) {
        this.trail = trail;
    }

    record Lines(List<TrailLine> newest, List<TrailLine> older) {}

    @Override
    public PairingTab tab() {
        return PairingTab.TRAIL;
    }

    @Override
    public String template() {
        return "portal/trail-panel";
    }

    @Override
    public Lines of(Pairing pairing, String account) {
        List<TrailLine> all = new ArrayList<>(trail.of(pairing.id()));
        Collections.reverse(all);
        int shown = Math.min(AT_ONCE, all.size());
        return new Lines(all.subList(0, shown), all.subList(shown, all.size()));
    }
}
