package cn.xieshou.portal;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the features add to the pages of a pairing, in their order. */
@Component
class Panels {

    private static final Set<String> ON_SCREEN =
            Set.of("portal/diagrams-panel", "portal/send-log-panel", "casefile/panel");

    private final ObjectProvider<PairingPanel> features;

    Panels(ObjectProvider<PairingPanel> features) {
        this.features = features;
    }

    /**
     * One feature's section.
     *
     * @param template where its fragment {@code panel} is
     * @param it what the fragment shows
     */
    record Panel(String template, Object it) {}

    List<Panel> of(PairingTab tab, Pairing pairing, String account) {
        return of(tab, feature -> true, pairing, account);
    }

    private List<Panel> of(PairingTab tab, Predicate<PairingPanel> wanted, Pairing pairing, String account) {
        return features.orderedStream()
                .filter(feature -> feature.tab() == tab)
                .filter(wanted)
                .flatMap(feature -> panel(feature, pairing, account))
                .toList();
    }

    /**
     * What of a tab is to be read on paper.
     *
     * @param title the tab's
     */
    record Chapter(String title, List<Panel> panels) {}

    /** Every tab with anything to read, without diagrams, which move, the mails, and what one downloads. */
    List<Chapter> onPaper(Pairing pairing, String account) {
        return Arrays.stream(PairingTab.values())
                .map(tab -> new Chapter(
                        tab.label(), of(tab, feature -> !ON_SCREEN.contains(feature.template()), pairing, account)))
                .filter(chapter -> !chapter.panels().isEmpty())
                .toList();
    }

    private static Stream<Panel> panel(PairingPanel feature, Pairing pairing, String account) {
        return Optional.ofNullable(feature.of(pairing, account)).map(it -> new Panel(feature.template(), it)).stream();
    }
}
