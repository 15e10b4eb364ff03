package cn.xieshou.annualplan.web;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.FilingNotice;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanPaper;
import cn.xieshou.annualplan.PlanVersion;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.Papers;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan and its filing notice as files; those of a pairing that the account may not see do not exist for it. */
@Controller
@RequestMapping("/plans/{pairingId}/{year}")
class PlanDownload {

    private final AnnualPlans plans;
    private final PlanPaper paper;
    private final FilingNotice notice;
    private final Papers papers;
    private final Pairings pairings;

    PlanDownload(AnnualPlans plans, PlanPaper paper, FilingNotice notice, Papers papers, Pairings pairings) {
        this.plans = plans;
        this.paper = paper;
        this.notice = notice;
        this.papers = papers;
        this.pairings = pairings;
    }

    @GetMapping("/plan." + Papers.FORMATS)
    @RecordsExport("年度方案")
    ResponseEntity<byte[]> plan(
            @PathVariable String pairingId,
            @PathVariable String year,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String version,
            Principal reader) {
        AnnualPlan plan = visible(pairingId, year, reader);
        PlanVersion wanted = plans.versions(plan.id()).stream()
                .filter(one -> version == null || String.valueOf(one.revision()).equals(version))
                .findFirst()
                .orElseThrow(NotThere::new);
        return papers.answer(paper, paper.values(plan, wanted), plan.id().title() + " " + pairingId, format);
    }

    @GetMapping("/notice." + Papers.FORMATS)
    @RecordsExport("备案通知")
    ResponseEntity<byte[]> notice(
            @PathVariable String pairingId, @PathVariable String year, @PathVariable String format, Principal reader) {
        AnnualPlan plan = visible(pairingId, year, reader);
        if (plan.number() == null) {
            throw new NotThere();
        }
        return papers.answer(notice, notice.values(plan), plan.id().title() + "备案通知 " + pairingId, format);
    }

    private AnnualPlan visible(String pairingId, String year, Principal reader) {
        if (!pairings.maySee(reader.getName(), pairingId)) {
            throw new NotThere();
        }
        return plans.find(new PlanId(pairingId, AddressNumber.schoolYear(year).startYear()))
                .orElseThrow(NotThere::new);
    }
}
