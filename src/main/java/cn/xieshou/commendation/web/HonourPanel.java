package cn.xieshou.commendation.web;

import cn.xieshou.commendation.Candidate;
import cn.xieshou.commendation.Honour;
import cn.xieshou.commendation.Honours;
import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a pairing's schools and people were honoured for, on its page; nothing before the first. */
@Component
@Order(HonourPanel.LAST)
class HonourPanel implements PairingPanel {

    static final int LAST = 95;

    private final Honours honours;
    private final Directory directory;

    HonourPanel(Honours honours, Directory directory) {
        this.honours = honours;
        this.directory = directory;
    }

    /** An honour in words. */
    record Line(Candidate one, String title) {}

    /** What the panel shows. */
    record Shown(List<Line> lines) {}

    @Override
    public PairingTab tab() {
        return PairingTab.RESULTS;
    }

    @Override
    public String template() {
        return "commendation/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        List<Line> lines = honours.ofPairing(pairing.id()).stream()
                .map(Honour::one)
                .map(one -> new Line(one, one.title(directory.schoolName(one.school()))))
                .toList();
        return lines.isEmpty() ? null : new Shown(lines);
    }
}
