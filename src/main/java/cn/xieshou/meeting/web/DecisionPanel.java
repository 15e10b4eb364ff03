package cn.xieshou.meeting.web;

import cn.xieshou.meeting.FollowUps;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What joint meetings have decided on a pairing's page: what is still to be done, and what was done last. */
@Component
@Order(DecisionPanel.AFTER_ACTIVITIES)
class DecisionPanel implements PairingPanel {

    static final int AFTER_ACTIVITIES = 52;

    private static final int MOST_OPEN = 10;
    private static final int MOST_DONE = 3;

    private final FollowUps followUps;
    private final DecisionLines lines;

    DecisionPanel(FollowUps followUps, DecisionLines lines) {
        this.followUps = followUps;
        this.lines = lines;
    }

    /** What the panel shows. */
    record Shown(List<DecisionLines.Line> open, List<DecisionLines.Line> done) {}

    @Override
    public PairingTab tab() {
        return PairingTab.YEARS;
    }

    @Override
    public String template() {
        return "meeting/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        List<DecisionLines.Line> open = lines.of(pairing, followUps.open(pairing.id(), MOST_OPEN));
        List<DecisionLines.Line> done = lines.of(pairing, followUps.done(pairing.id(), MOST_DONE));
        return open.isEmpty() && done.isEmpty() ? null : new Shown(open, done);
    }

    /** The minutes are among the papers. */
    @Override
    public @Nullable Object onPaper(Pairing pairing, String account) {
        return null;
    }
}
