package cn.xieshou.portal;

import cn.xieshou.pairing.Stage;
import java.util.Arrays;
import java.util.Optional;

/** What the register of pairings is filtered by: the words that its rows show. */
enum StageFilter {
    SURVEY(Stage.SURVEY.label()),
    AGREEMENT(Stage.AGREEMENT.label()),
    ORGANISATION(Stage.ORGANISATION.label()),
    IMPLEMENTATION(Stage.IMPLEMENTATION.label()),
    ENDED(Stage.ENDED.label()),
    /** Before its cycle was over (R-FIN-3). */
    DISSOLVED(PairingRow.CUT);

    private final String label;

    StageFilter(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    boolean holds(PairingRow row) {
        return row.standing().equals(label);
    }

    /** The filter of that name, empty for anything else. */
    static Optional<StageFilter> of(String name) {
        return Arrays.stream(values())
                .filter(filter -> filter.name().equals(name))
                .findFirst();
    }
}
