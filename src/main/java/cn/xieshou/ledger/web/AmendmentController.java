package cn.xieshou.ledger.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.files.PageUploads;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.Amendments;
import cn.xieshou.ledger.TypedActivities;
import cn.xieshou.ledger.TypedActivity;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for the correction of a confirmed activity, by either school (R-ACT-1). */
@Controller
@RequestMapping("/activities/{id}/amend")
class AmendmentController {

    private final ActivityPage page;
    private final ActivityAccess access;
    private final Amendments amendments;
    private final TypedActivities typed;
    private final Pairings pairings;
    private final ActivityFiles kept;
    private final PageUploads files;

    AmendmentController(
            ActivityPage page,
            ActivityAccess access,
            Amendments amendments,
            TypedActivities typed,
            Pairings pairings,
            ActivityFiles kept,
            PageUploads files) {
        this.page = page;
        this.access = access;
        this.amendments = amendments;
        this.typed = typed;
        this.pairings = pairings;
        this.kept = kept;
        this.files = files;
    }

    @GetMapping
    String open(@PathVariable String id, Principal reader, Model model, RedirectAttributes redirect) {
        Activity former = access.visible(id, reader.getName());
        side(former, reader);
        String closed = amendments.closed(former);
        if (!closed.isEmpty()) {
            redirect.addFlashAttribute("error", closed);
            return "redirect:/activities/" + former.id();
        }
        return form(former, typed.of(former), Map.of(), ActivityFiles.newKey(), reader, model);
    }

    @PostMapping
    @TakesLong
    String ask(
            @PathVariable String id,
            TypedActivity sent,
            @RequestParam String key,
            HttpServletRequest request,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        String account = reader.getName();
        Activity former = access.visible(id, account);
        Side side = side(former, reader);
        PageUploads.Kept sentFiles = files.keep(kept, former.pairingId(), key, account, request, model);
        String fresh = sentFiles.key();
        if (!sentFiles.ready()) {
            return form(former, sent, Map.of(), fresh, reader, model);
        }
        try {
            long correction = amendments.ask(former.id(), side, sent, fresh, account);
            redirect.addFlashAttribute("notice", "已请对方学校核对这条更正；对方确认之前，原来的仍然有效。");
            return "redirect:/activities/" + correction;
        } catch (FormRefused refused) {
            return form(former, sent, refused.reasons(), fresh, reader, model);
        }
    }

    private String form(
            Activity former,
            TypedActivity shown,
            Map<String, String> problems,
            String key,
            Principal reader,
            Model model) {
        Pairing pairing = pairings.get(former.pairingId());
        model.addAttribute("typed", shown);
        model.addAttribute("problems", problems);
        model.addAttribute("activity", former);
        return page.form(pairing, "/activities/" + former.id() + "/amend", key, reader.getName(), model);
    }

    private Side side(Activity former, Principal reader) {
        return access.side(pairings.get(former.pairingId()), reader.getName()).orElseThrow(NotThere::new);
    }
}
