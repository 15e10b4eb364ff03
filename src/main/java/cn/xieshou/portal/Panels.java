package cn.xieshou.portal;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the features add to the pages of a pairing, in their order. */
@Component
class Panels {

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
        return features.orderedStream()
                .filter(feature -> feature.tab() == tab)
                .flatMap(feature -> panel(feature, pairing, account))
                .toList();
    }

    private static Stream<Panel> panel(PairingPanel feature, Pairing pairing, String account) {
        return Optional.ofNullable(feature.of(pairing, account)).map(it -> new Panel(feature.template(), it)).stream();
    }
}
