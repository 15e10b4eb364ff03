package cn.xieshou.agreement.web;

import cn.xieshou.agreement.Agreement;
import cn.xieshou.agreement.AgreementPaper;
import cn.xieshou.agreement.Agreements;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The agreement as a Word file; a pairing that the account may not see answers as if it did not exist. */
@Controller
class AgreementDownload {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Agreements agreements;
    private final AgreementPaper paper;
    private final Pairings pairings;

    AgreementDownload(Agreements agreements, AgreementPaper paper, Pairings pairings) {
        this.agreements = agreements;
        this.paper = paper;
        this.pairings = pairings;
    }

    @GetMapping("/agreements/{pairingId}.docx")
    @RecordsExport("协议")
    ResponseEntity<byte[]> download(@PathVariable String pairingId, Principal reader) throws IOException {
        if (!pairings.maySee(reader.getName(), pairingId)) {
            throw new NotThere();
        }
        Agreement agreement = agreements.ofPairing(pairingId).orElseThrow(NotThere::new);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        paper.of(agreement, agreements.verify(pairingId)).write(file);
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("结对帮扶协议 " + pairingId + ".docx"))
                .body(file.toByteArray());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
