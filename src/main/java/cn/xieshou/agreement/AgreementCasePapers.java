package cn.xieshou.agreement;

import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The agreement among the papers of its pairing. */
@Component
@Order(10)
class AgreementCasePapers implements CasePapers {

    private final Agreements agreements;
    private final AgreementPaper paper;

    AgreementCasePapers(Agreements agreements, AgreementPaper paper) {
        this.agreements = agreements;
        this.paper = paper;
    }

    @Override
    public List<CasePaper> of(String pairingId) {
        return agreements
                .ofPairing(pairingId)
                .map(one -> new CasePaper(
                        paper,
                        AgreementText.TITLE,
                        one.number() == null ? "草稿，尚未编号" : one.number(),
                        one.inForceOn(),
                        () -> paper.values(one, agreements.verify(pairingId)),
                        "/agreements/" + pairingId))
                .stream()
                .toList();
    }
}
