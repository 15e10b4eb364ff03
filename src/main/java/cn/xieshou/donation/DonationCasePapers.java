package cn.xieshou.donation;

import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import cn.xieshou.shared.ChineseDates;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The receipts among the papers of their pairing. */
@Component
@Order(60)
class DonationCasePapers implements CasePapers {

    private final DonationListRepository table;
    private final DonationPaper paper;

    DonationCasePapers(DonationListRepository table, DonationPaper paper) {
        this.table = table;
        this.paper = paper;
    }

    @Override
    public List<CasePaper> of(String pairingId) {
        return table.acknowledged(pairingId).stream().map(this::paper).toList();
    }

    private CasePaper paper(Donation one) {
        return new CasePaper(
                paper,
                paper.label() + " " + one.item(),
                Objects.requireNonNull(one.receiptNumber()),
                ChineseDates.day(Objects.requireNonNull(one.receivedAt())),
                () -> paper.values(one),
                "/donations/" + one.id() + "/receipt");
    }
}
