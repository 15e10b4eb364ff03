package cn.xieshou.casefile.web;

import cn.xieshou.casefile.CaseFile;
import cn.xieshou.casefile.CaseFiles;
import cn.xieshou.casefile.WholeFile;
import cn.xieshou.longwork.LongWorks;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole file of a pairing, for whoever may see the pairing; to others there is none. */
@Controller
class CaseFileController {

    private final CaseFiles files;
    private final WholeFile whole;
    private final Pairings pairings;

    CaseFileController(CaseFiles files, WholeFile whole, Pairings pairings) {
        this.files = files;
        this.whole = whole;
        this.pairings = pairings;
    }

    @PostMapping("/pairings/{pairingId}/case-file")
    String ask(@PathVariable String pairingId, Principal reader, RedirectAttributes redirect) {
        visible(pairingId, reader);
        LongWorks.Asked asked = files.ask(pairingId, reader.getName());
        if (asked.isNew() || asked.work().subject().equals(pairingId)) {
            return "redirect:/work/" + asked.work().id();
        }
        redirect.addFlashAttribute("error", "另一对结对的全卷正在生成，请过一会儿再点“生成全卷”。");
        return "redirect:" + PairingTab.DOCUMENTS.path(pairingId);
    }

    @GetMapping("/pairings/{pairingId}/case-file.zip")
    @RecordsExport("结对全卷")
    void fetch(@PathVariable String pairingId, Principal reader, HttpServletResponse response) throws IOException {
        visible(pairingId, reader);
        CaseFile file = files.last(pairingId).orElseThrow(NotThere::new);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("结对全卷 " + pairingId + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        whole.write(file, reader.getName(), response.getOutputStream());
    }

    private void visible(String pairingId, Principal reader) {
        if (!pairings.maySee(reader.getName(), pairingId)) {
            throw new NotThere();
        }
    }
}
