package cn.xieshou.renewal;

import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import cn.xieshou.shared.ChineseDates;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was decided to follow a cycle, among the papers of its pairing. */
@Component
@Order(RenewalCasePapers.LAST)
class RenewalCasePapers implements CasePapers {

    static final int LAST = 90;

    private final Renewals renewals;
    private final DecisionPaper paper;

    RenewalCasePapers(Renewals renewals, DecisionPaper paper) {
        this.renewals = renewals;
        this.paper = paper;
    }

    @Override
    public List<CasePaper> of(String pairingId) {
        return renewals.find(pairingId).filter(one -> one.decision() != null).map(this::paper).stream()
                .toList();
    }

    private CasePaper paper(Renewal one) {
        return new CasePaper(
                paper,
                DecisionPaper.title(one),
                one.paperNumber(),
                ChineseDates.day(Objects.requireNonNull(one.decidedAt())),
                () -> paper.values(one),
                one.paperPath());
    }
}
