package cn.xieshou.summary.web;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.summary.SchoolSummary;
import cn.xieshou.summary.Summaries;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Both schools' summaries of every year on a pairing's page. */
@Component
@Order(SummaryPanel.AT_THE_END)
class SummaryPanel implements PairingPanel {

    static final int AT_THE_END = 90;

    private final Summaries summaries;

    SummaryPanel(Summaries summaries) {
        this.summaries = summaries;
    }

    record Shown(List<SchoolSummary> all) {}

    @Override
    public PairingTab tab() {
        return PairingTab.RESULTS;
    }

    @Override
    public String template() {
        return "summary/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        List<SchoolSummary> all = summaries.ofPairing(pairing.id());
        return all.isEmpty() ? null : new Shown(all);
    }
}
