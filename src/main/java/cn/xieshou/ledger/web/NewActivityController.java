package cn.xieshou.ledger.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.files.PageUploads;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.PlannedMonths;
import cn.xieshou.ledger.SentAgain;
import cn.xieshou.ledger.TypedActivity;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingChoice;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording an activity (R-ACT-1), with its pictures and sheets. */
@Controller
class NewActivityController {

    private static final String NEW = "/activities/new/{pairing}";

    private final ActivityPage page;
    private final ActivityAccess access;
    private final Activities activities;
    private final SentAgain again;
    private final PairingChoice choice;
    private final ActivityFiles kept;
    private final PageUploads files;
    private final PlannedMonths months;
    private final PlanMonths plan;

    NewActivityController(
            ActivityPage page,
            ActivityAccess access,
            Activities activities,
            SentAgain again,
            PairingChoice choice,
            ActivityFiles kept,
            PageUploads files,
            PlannedMonths months,
            PlanMonths plan) {
        this.page = page;
        this.access = access;
        this.activities = activities;
        this.again = again;
        this.choice = choice;
        this.kept = kept;
        this.files = files;
        this.months = months;
        this.plan = plan;
    }

    /** Which pairing it belongs to, if there are several. */
    @GetMapping("/activities/new")
    String choose(Principal reader, Model model) {
        return choice.among(reader.getName(), "/activities", "活动台账", "登记活动", "登记哪一对学校的活动？", model);
    }

    @GetMapping(NEW)
    String open(
            @PathVariable("pairing") String id,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String row,
            @RequestParam(required = false) @Nullable String key,
            TypedActivity asked,
            Principal reader,
            Model model) {
        Pairing pairing = access.recording(id, reader.getName());
        Optional<Activity> recorded = Optional.ofNullable(key).flatMap(one -> again.under(one, pairing.id()));
        if (recorded.isPresent()) {
            return "redirect:/activities/" + recorded.get().id();
        }
        model.addAttribute("closed", activities.closed(pairing));
        TypedActivity typed = AddressNumber.year(year)
                .flatMap(one -> months.prefilled(pairing.id(), one.startYear(), AddressNumber.page(row) - 1))
                .orElse(asked);
        model.addAttribute("planned", typed.equals(TypedActivity.EMPTY) ? plan.open(pairing) : List.of());
        String fresh = key != null && ActivityFiles.isKey(key) ? key : ActivityFiles.newKey();
        return form(pairing, typed, Map.of(), fresh, reader, model);
    }

    @PostMapping(NEW)
    @TakesLong
    String record(
            @PathVariable("pairing") String id,
            TypedActivity sent,
            @RequestParam String key,
            HttpServletRequest request,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        String account = reader.getName();
        Pairing pairing = access.recording(id, account);
        PageUploads.Kept sentFiles = files.keep(kept, pairing.id(), key, account, request, model);
        String fresh = sentFiles.key();
        model.addAttribute("closed", activities.closed(pairing));
        if (!sentFiles.ready()) {
            return form(pairing, sent, Map.of(), fresh, reader, model);
        }
        try {
            Side side = access.side(pairing, account).orElseThrow(NotThere::new);
            long number = fresh.equals(key)
                    ? activities.record(pairing.id(), side, sent, fresh, account)
                    : again.record(pairing, side, sent, key, fresh, account);
            redirect.addFlashAttribute("notice", "已登记，已请对方学校核对；对方确认之后计入指标。");
            return "redirect:/activities/" + number;
        } catch (FormRefused refused) {
            return form(pairing, sent, refused.reasons(), fresh, reader, model);
        }
    }

    /** Asked by the page's script for each file that somebody chooses, drops or pastes; answers with the list as it is now. */
    @PostMapping(NEW + "/files/{key}")
    @TakesLong
    String add(
            @PathVariable("pairing") String id,
            @PathVariable String key,
            HttpServletRequest request,
            Principal reader,
            Model model) {
        Pairing pairing = access.recording(id, reader.getName());
        return files.add(kept, pairing.id(), key, "/activities/new/" + pairing.id(), reader.getName(), request, model);
    }

    private String form(
            Pairing pairing,
            TypedActivity typed,
            Map<String, String> problems,
            String key,
            Principal reader,
            Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return page.form(pairing, "/activities/new/" + pairing.id(), key, reader.getName(), model);
    }
}
