package cn.xieshou.donation.web;

import cn.xieshou.donation.Donation;
import cn.xieshou.donation.Donations;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.pairing.Recorders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newest donations and loans on a pairing's page. */
@Component
@Order(DonationPanel.AFTER_ACTIVITIES)
class DonationPanel implements PairingPanel {

    static final int AFTER_ACTIVITIES = 55;

    private static final int MOST = 5;

    private final Donations donations;
    private final Recorders recorders;

    DonationPanel(Donations donations, Recorders recorders) {
        this.donations = donations;
        this.recorders = recorders;
    }

    /**
     * What the panel shows.
     *
     * @param mayRecord whether the reader may record one now
     */
    record Shown(String pairing, List<Donation> newest, boolean mayRecord) {}

    @Override
    public PairingTab tab() {
        return PairingTab.YEARS;
    }

    @Override
    public String template() {
        return "donation/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        List<Donation> newest = donations.newest(pairing.id(), MOST);
        boolean mayRecord =
                pairing.worksTogether() && recorders.side(pairing, account).isPresent();
        return newest.isEmpty() && !mayRecord ? null : new Shown(pairing.id(), newest, mayRecord);
    }

    /** The receipts are among the papers. */
    @Override
    public @Nullable Object onPaper(Pairing pairing, String account) {
        return null;
    }
}
