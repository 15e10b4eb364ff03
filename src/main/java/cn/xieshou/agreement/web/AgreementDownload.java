package cn.xieshou.agreement.web;

import cn.xieshou.agreement.Agreement;
import cn.xieshou.agreement.AgreementPaper;
import cn.xieshou.agreement.Agreements;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.Papers;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The agreement as a file; a pairing that the account may not see answers as if it did not exist. */
@Controller
class AgreementDownload {

    private final Agreements agreements;
    private final AgreementPaper paper;
    private final Papers papers;
    private final Pairings pairings;

    AgreementDownload(Agreements agreements, AgreementPaper paper, Papers papers, Pairings pairings) {
        this.agreements = agreements;
        this.paper = paper;
        this.papers = papers;
        this.pairings = pairings;
    }

    @GetMapping("/agreements/{pairingId}." + Papers.FORMATS)
    @RecordsExport("协议")
    ResponseEntity<byte[]> download(@PathVariable String pairingId, @PathVariable String format, Principal reader) {
        if (!pairings.maySee(reader.getName(), pairingId)) {
            throw new NotThere();
        }
        Agreement agreement = agreements.ofPairing(pairingId).orElseThrow(NotThere::new);
        return papers.answer(
                paper, paper.values(agreement, agreements.verify(pairingId)), "结对帮扶协议 " + pairingId, format);
    }
}
