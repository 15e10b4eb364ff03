package cn.xieshou.annualplan.web;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanPaper;
import cn.xieshou.annualplan.PlanVersion;
import cn.xieshou.document.OfficialPaper;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan and its filing notice as Word files; those of a pairing that the account may not see do not exist for it. */
@Controller
@RequestMapping("/plans/{pairingId}/{year}")
class PlanDownload {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final AnnualPlans plans;
    private final PlanPaper paper;
    private final Pairings pairings;

    PlanDownload(AnnualPlans plans, PlanPaper paper, Pairings pairings) {
        this.plans = plans;
        this.paper = paper;
        this.pairings = pairings;
    }

    @GetMapping("/plan.docx")
    @RecordsExport("年度方案")
    ResponseEntity<byte[]> plan(
            @PathVariable String pairingId,
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String version,
            Principal reader)
            throws IOException {
        AnnualPlan plan = visible(pairingId, year, reader);
        PlanVersion wanted = plans.versions(plan.id()).stream()
                .filter(one -> version == null || String.valueOf(one.revision()).equals(version))
                .findFirst()
                .orElseThrow(NotThere::new);
        return file(paper.plan(plan, wanted), plan.id().title() + " " + pairingId + ".docx");
    }

    @GetMapping("/notice.docx")
    @RecordsExport("备案通知")
    ResponseEntity<byte[]> notice(@PathVariable String pairingId, @PathVariable String year, Principal reader)
            throws IOException {
        AnnualPlan plan = visible(pairingId, year, reader);
        if (plan.number() == null) {
            throw new NotThere();
        }
        return file(paper.notice(plan), plan.id().title() + "备案通知 " + pairingId + ".docx");
    }

    private AnnualPlan visible(String pairingId, String year, Principal reader) {
        if (!pairings.maySee(reader.getName(), pairingId)) {
            throw new NotThere();
        }
        return plans.find(new PlanId(pairingId, AddressNumber.schoolYear(year).startYear()))
                .orElseThrow(NotThere::new);
    }

    private static ResponseEntity<byte[]> file(OfficialPaper paper, String name) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        paper.write(file);
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.toByteArray());
    }
}
