package cn.xieshou.portal;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How far the processes of a pairing have come, drawn. */
@Component
@Order(20)
class DiagramsPanel implements PairingPanel {

    private final Progress progress;

    DiagramsPanel(Progress progress) {
        this.progress = progress;
    }

    /** @param matter the address under which the models of its diagrams are found */
    record Drawn(String matter, List<Progress.Diagram> diagrams) {}

    @Override
    public PairingTab tab() {
        return PairingTab.TRAIL;
    }

    @Override
    public String template() {
        return "portal/diagrams-panel";
    }

    @Override
    public Drawn of(Pairing pairing, String account) {
        return new Drawn("/pairings/" + pairing.id(), progress.of(pairing.id()));
    }

    /** Nothing: a printer does not wait until it is drawn, and the trail says every step. */
    @Override
    public @Nullable Object onPaper(Pairing pairing, String account) {
        return null;
    }
}
