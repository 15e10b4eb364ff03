package cn.xieshou.rectification.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.rectification.Admonition;
import cn.xieshou.rectification.AdmonitionMatter;
import cn.xieshou.rectification.Rectification;
import cn.xieshou.rectification.RectificationMatter;
import cn.xieshou.rectification.SupervisionReaders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is being put right in a pairing, on its page: for whom it concerns, and for nobody of the partner's. */
@Component
@Order(RectificationPanel.LAST)
class RectificationPanel implements PairingPanel {

    static final int LAST = 90;

    private static final int MOST = 5;

    private final RectificationMatter matter;
    private final AdmonitionMatter admonitions;
    private final SupervisionReaders readers;
    private final Directory directory;

    RectificationPanel(
            RectificationMatter matter, AdmonitionMatter admonitions, SupervisionReaders readers, Directory directory) {
        this.matter = matter;
        this.admonitions = admonitions;
        this.readers = readers;
        this.directory = directory;
    }

    /** A rectification with the name of its school. */
    record Line(Rectification one, String school) {}

    /** An admonition with the name of its school. */
    record Admonished(Admonition one, String school) {}

    /** @param mayDemand whether the reader may demand something now */
    record Shown(String pairing, List<Line> newest, List<Admonished> admonitions, boolean mayDemand) {}

    @Override
    public PairingTab tab() {
        return PairingTab.RESULTS;
    }

    @Override
    public String template() {
        return "rectification/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        List<Line> newest = matter.newest(pairing.id(), account, MOST).stream()
                .map(one -> new Line(one, directory.schoolName(one.school())))
                .toList();
        boolean mayDemand = readers.supervises(account, pairing);
        List<Admonished> told = admonitions.ofPairing(pairing.id(), account).stream()
                .limit(MOST)
                .map(one -> new Admonished(one, directory.schoolName(one.school())))
                .toList();
        return newest.isEmpty() && !mayDemand ? null : new Shown(pairing.id(), newest, told, mayDemand);
    }

    /** What one of two schools is told is on no paper of the pairing. */
    @Override
    public @Nullable Object onPaper(Pairing pairing, String account) {
        return null;
    }
}
