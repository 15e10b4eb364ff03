package cn.xieshou.portal;

import cn.xieshou.matter.OpenStep;
import cn.xieshou.matter.OpenSteps;
import cn.xieshou.pairing.Dissolutions;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.pairing.Pairings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands above every page of one pairing: which it is, how it stands, in whose hands it is, and the other pages. */
@Component
class PairingHeads {

    /** More hands than that are counted. */
    private static final int NAMED = 3;

    private final Pairings pairings;
    private final Dissolutions dissolutions;
    private final OpenSteps steps;

    PairingHeads(Pairings pairings, Dissolutions dissolutions, OpenSteps steps) {
        this.pairings = pairings;
        this.dissolutions = dissolutions;
        this.steps = steps;
    }

    /**
     * Above the page.
     *
     * @param cut whether it ended early
     * @param hands «第八中学校长 王某、初教股», empty if nothing waits
     * @param here the label of the page that is shown
     */
    record Head(Pairing pairing, String title, boolean cut, String hands, String here, List<Tab> tabs) {}

    /**
     * The way to one of the pages.
     *
     * @param sections ids of the sections that are there, blank-separated
     */
    record Tab(String path, String label, boolean current, String sections) {}

    Head of(Pairing pairing, PairingTab shown) {
        return new Head(
                pairing,
                pairings.title(pairing),
                dissolutions.of(pairing).isPresent(),
                hands(pairing.id()),
                shown.label(),
                Arrays.stream(PairingTab.values())
                        .map(tab -> new Tab(
                                tab.path(pairing.id()), tab.label(), tab == shown, String.join(" ", tab.sections())))
                        .toList());
    }

    private String hands(String pairing) {
        List<String> holders =
                steps.of(pairing).stream().map(OpenStep::holder).distinct().toList();
        String named = holders.stream().limit(NAMED).collect(Collectors.joining("、"));
        return holders.size() > NAMED ? named + "等" + holders.size() + "处" : named;
    }
}
