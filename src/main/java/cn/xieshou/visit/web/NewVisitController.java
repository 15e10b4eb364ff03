package cn.xieshou.visit.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.files.PageUploads;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.visit.TypedVisit;
import cn.xieshou.visit.VisitFiles;
import cn.xieshou.visit.VisitOutcome;
import cn.xieshou.visit.Visits;
import cn.xieshou.workflow.FormRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording a visit to a school of a pairing with its pictures (R-EVA-2); where something is wrong, the demand comes next. */
@Controller
class NewVisitController {

    private static final String NEW = "/visits/new/{pairing}";

    private final VisitPage page;
    private final Visits visits;
    private final VisitFiles kept;
    private final PageUploads files;

    NewVisitController(VisitPage page, Visits visits, VisitFiles kept, PageUploads files) {
        this.page = page;
        this.visits = visits;
        this.kept = kept;
        this.files = files;
    }

    @GetMapping(NEW)
    String open(@PathVariable("pairing") String id, Principal reader, Model model) {
        Pairing pairing = visits.pairing(id, reader.getName());
        return form(pairing, TypedVisit.by(reader.getName()), Map.of(), VisitFiles.newKey(), reader, model);
    }

    @PostMapping(NEW)
    @TakesLong
    String record(
            @PathVariable("pairing") String id,
            TypedVisit sent,
            @RequestParam String key,
            HttpServletRequest request,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        String account = reader.getName();
        Pairing pairing = visits.pairing(id, account);
        PageUploads.Kept sentFiles = files.keep(kept, pairing.id(), key, account, request, model);
        String fresh = sentFiles.key();
        if (!sentFiles.ready()) {
            return form(pairing, sent, Map.of(), fresh, reader, model);
        }
        try {
            String number = visits.record(pairing.id(), sent, fresh, account);
            if (VisitOutcome.DEMAND.name().equals(sent.outcome())) {
                redirect.addFlashAttribute("notice", "走访已登记。请核对下面的问题，写明整改要求和期限。");
                return "redirect:/rectifications/new/" + pairing.id() + "?source=VISIT&about=" + number;
            }
            redirect.addFlashAttribute("notice", "走访已登记，学校可以看到。");
            return "redirect:/visits/" + number;
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
        Pairing pairing = visits.pairing(id, reader.getName());
        return files.add(kept, pairing.id(), key, "/visits/new/" + pairing.id(), reader.getName(), request, model);
    }

    private String form(
            Pairing pairing,
            TypedVisit typed,
            Map<String, String> problems,
            String key,
            Principal reader,
            Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return page.form(pairing, "/visits/new/" + pairing.id(), key, reader.getName(), model);
    }
}
