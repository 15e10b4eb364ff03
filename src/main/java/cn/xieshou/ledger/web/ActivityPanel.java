package cn.xieshou.ledger.web;

import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.NamedActivity;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newest activities of this school year on a pairing's page. */
@Component
@Order(ActivityPanel.AFTER_ATTACHMENTS)
class ActivityPanel implements PairingPanel {

    static final int AFTER_ATTACHMENTS = 50;

    private static final int MOST = 5;

    private final Activities activities;
    private final ActivityAccess access;
    private final PlanMonths months;
    private final Clock clock;

    ActivityPanel(Activities activities, ActivityAccess access, PlanMonths months, Clock clock) {
        this.activities = activities;
        this.access = access;
        this.months = months;
        this.clock = clock;
    }

    /**
     * What the panel shows.
     *
     * @param mayRecord whether the reader may record one now
     * @param planned what the filed plan has for the months up to now and is not recorded yet
     */
    record Shown(
            String pairing, int year, List<NamedActivity> newest, boolean mayRecord, List<PlanMonths.Line> planned) {}

    @Override
    public PairingTab tab() {
        return PairingTab.YEARS;
    }

    @Override
    public String template() {
        return "ledger/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        int year = SchoolYear.of(LocalDate.now(clock)).startYear();
        List<NamedActivity> newest = activities.named(pairing.id(), year, MOST);
        boolean mayRecord = access.side(pairing, account).isPresent()
                && activities.closed(pairing).isEmpty();
        List<PlanMonths.Line> planned = mayRecord ? months.open(pairing) : List.of();
        return newest.isEmpty() && !mayRecord ? null : new Shown(pairing.id(), year, newest, mayRecord, planned);
    }
}
