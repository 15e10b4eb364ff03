package cn.xieshou.visit.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.rectification.SupervisionReaders;
import cn.xieshou.visit.Visit;
import cn.xieshou.visit.VisitMatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Visits on the page of a pairing: to whoever sees the pairing that there was one, what came of it to whom it concerns. */
@Component
@Order(VisitPanel.BEFORE_RECTIFICATIONS)
class VisitPanel implements PairingPanel {

    static final int BEFORE_RECTIFICATIONS = 89;

    private static final int MOST = 5;

    private final VisitMatter matter;
    private final SupervisionReaders readers;
    private final Directory directory;

    VisitPanel(VisitMatter matter, SupervisionReaders readers, Directory directory) {
        this.matter = matter;
        this.readers = readers;
        this.directory = directory;
    }

    /** @param open whether the reader reads more of it than that it was */
    record Line(Visit one, String school, boolean open) {}

    /** @param mayRecord whether the reader may record one now */
    record Shown(String pairing, List<Line> newest, boolean mayRecord) {}

    @Override
    public PairingTab tab() {
        return PairingTab.RESULTS;
    }

    @Override
    public String template() {
        return "visit/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        Set<String> open =
                matter.ofPairing(pairing.id(), account).stream().map(Visit::id).collect(Collectors.toSet());
        List<Line> newest = matter.made(pairing.id()).stream()
                .limit(MOST)
                .map(one -> new Line(one, directory.schoolName(one.school()), open.contains(one.id())))
                .toList();
        boolean mayRecord = readers.supervises(account, pairing);
        return newest.isEmpty() && !mayRecord ? null : new Shown(pairing.id(), newest, mayRecord);
    }

    /** What one of two schools is told is on no paper of the pairing. */
    @Override
    public @Nullable Object onPaper(Pairing pairing, String account) {
        return null;
    }
}
