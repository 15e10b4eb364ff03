package cn.xieshou.annualplan.web;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.BesideThePlan;
import cn.xieshou.annualplan.MonthsKept;
import cn.xieshou.annualplan.PlanActions;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanRealism;
import cn.xieshou.annualplan.PlanState;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.DemandAddress;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one plan, with extension and exemption; one that the account may not see answers as if it did not exist. */
@Controller
@RequestMapping("/plans/{pairingId}/{year}")
class PlanController {

    private final AnnualPlans plans;
    private final PlanActions actions;
    private final Pairings pairings;
    private final PlanPage page;
    private final MonthsKept months;
    private final PlanRealism realism;
    private final BesideThePlan beside;
    private final DemandAddress demands;

    PlanController(
            AnnualPlans plans,
            PlanActions actions,
            Pairings pairings,
            PlanPage page,
            MonthsKept months,
            PlanRealism realism,
            BesideThePlan beside,
            DemandAddress demands) {
        this.plans = plans;
        this.actions = actions;
        this.pairings = pairings;
        this.page = page;
        this.months = months;
        this.realism = realism;
        this.beside = beside;
        this.demands = demands;
    }

    @GetMapping
    String show(
            @PathVariable String pairingId,
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String version,
            Principal reader,
            Model model) {
        PlanId id = visible(pairingId, year, reader);
        model.addAttribute("problems", Map.of());
        return show(id, version, reader, model);
    }

    @PostMapping("/extend")
    String extend(
            @PathVariable String pairingId,
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String reason,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        PlanId id = visible(pairingId, year, reader);
        try {
            actions.extend(id, date, reason, reader.getName());
        } catch (FormRefused e) {
            model.addAttribute("extendDate", date);
            model.addAttribute("extendReason", reason);
            return refused(e, "extend", id, reader, model);
        }
        redirect.addFlashAttribute("notice", "已延期，学校的待办期限已经顺延。");
        return "redirect:/plans/" + id.pairingId() + "/" + id.schoolYear();
    }

    @PostMapping("/exempt")
    String exempt(
            @PathVariable String pairingId,
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String reason,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        PlanId id = visible(pairingId, year, reader);
        try {
            actions.exempt(id, reason, reader.getName());
        } catch (FormRefused e) {
            model.addAttribute("exemptReason", reason);
            return refused(e, "exempt", id, reader, model);
        }
        redirect.addFlashAttribute("notice", "已同意免报，本学年的备案流程已经结束。");
        return "redirect:/plans/" + id.pairingId() + "/" + id.schoolYear();
    }

    private String refused(FormRefused refused, String form, PlanId id, Principal reader, Model model) {
        Map<String, String> problems = new LinkedHashMap<>();
        refused.reasons().forEach((field, reason) -> problems.put(form + "." + field, reason));
        model.addAttribute("problems", problems);
        model.addAttribute("error", problems.getOrDefault(form + ".", "没有保存，请看填写处的提示"));
        return show(id, null, reader, model);
    }

    private String show(PlanId id, @Nullable String version, Principal reader, Model model) {
        AnnualPlan plan = plans.get(id);
        boolean decides = actions.mayDecide(reader.getName(), id.pairingId());
        model.addAttribute("plan", plan);
        model.addAttribute("caseNumber", plan.id().pairingId());
        model.addAttribute("page", page.of(plan, version, reader.getName()));
        model.addAttribute("mayExtend", decides && plan.state().isWithSchools());
        model.addAttribute("mayUrge", decides && !plan.state().isClosed());
        model.addAttribute("mayExempt", decides && !plan.state().isClosed());
        model.addAttribute("filed", plan.state() == PlanState.FILED);
        model.addAttribute("realism", decides && plan.version() != null ? realism.of(plan) : null);
        model.addAttribute("beside", beside.of(plan.id()));
        model.addAttribute(
                "demand",
                demands.of(
                        pairings.get(id.pairingId()),
                        reader.getName(),
                        DemandAddress.PLAN,
                        String.valueOf(id.schoolYear())));
        model.addAttribute("kept", months.of(plan, reader.getName()));
        return "annualplan/plan";
    }

    private PlanId visible(String pairingId, String year, Principal reader) {
        PlanId id = new PlanId(pairingId, AddressNumber.schoolYear(year).startYear());
        if (!pairings.maySee(reader.getName(), pairingId) || plans.find(id).isEmpty()) {
            throw new NotThere();
        }
        return id;
    }
}
