package cn.xieshou.portal;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the features add to the pages of a pairing, in their order. */
@Component
class Panels {

    /** What comes first on paper. */
    static final List<PairingTab> WORK = List.of(PairingTab.OVERVIEW, PairingTab.YEARS, PairingTab.RESULTS);

    /** What the rest of the paper records. */
    static final List<PairingTab> RECORDS = List.of(PairingTab.DOCUMENTS, PairingTab.PEOPLE, PairingTab.TRAIL);

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
        return panels(tab, feature -> feature.of(pairing, account));
    }

    private List<Panel> panels(PairingTab tab, Function<PairingPanel, @Nullable Object> shown) {
        return features.orderedStream()
                .filter(feature -> feature.tab() == tab)
                .flatMap(
                        feature -> Stream.ofNullable(shown.apply(feature)).map(it -> new Panel(feature.template(), it)))
                .toList();
    }

    /**
     * What of a tab is to be read on paper.
     *
     * @param title the tab's
     */
    record Chapter(String title, List<Panel> panels) {}

    /** Those of these tabs with anything to read. */
    List<Chapter> onPaper(List<PairingTab> tabs, Pairing pairing, String account) {
        return tabs.stream()
                .map(tab -> new Chapter(tab.label(), panels(tab, feature -> feature.onPaper(pairing, account))))
                .filter(chapter -> !chapter.panels().isEmpty())
                .toList();
    }
}
