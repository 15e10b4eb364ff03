package cn.xieshou.portal;

import cn.xieshou.pairing.Stage;

/** What the register of pairings is filtered by: the words that its rows show. */
enum StageFilter {
    SURVEY(Stage.SURVEY.label()),
    AGREEMENT(Stage.AGREEMENT.label()),
    ORGANISATION(Stage.ORGANISATION.label()),
    IMPLEMENTATION(Stage.IMPLEMENTATION.label()),
    ASSESSMENT(Stage.ASSESSMENT.label()),
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
}
