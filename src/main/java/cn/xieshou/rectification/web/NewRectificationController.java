package cn.xieshou.rectification.web;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.rectification.Demanding;
import cn.xieshou.rectification.TypedDemand;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Demanding something of a school of a pairing (R-EVA-2). */
@Controller
class NewRectificationController {

    private static final String NEW = "/rectifications/new/{pairing}";

    private final Demanding demanding;
    private final Pairings pairings;
    private final Clock clock;

    NewRectificationController(Demanding demanding, Pairings pairings, Clock clock) {
        this.demanding = demanding;
        this.pairings = pairings;
        this.clock = clock;
    }

    @GetMapping(NEW)
    String open(
            @PathVariable("pairing") String id,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String about,
            Principal reader,
            Model model) {
        Pairing pairing = demanding.pairing(id, reader.getName());
        Demanding.Origin origin = demanding.origin(pairing, source, about);
        return form(pairing, origin, demanding.suggested(pairing, origin), Map.of(), model);
    }

    @PostMapping(NEW)
    String demand(
            @PathVariable("pairing") String id,
            @RequestParam String source,
            @RequestParam String about,
            TypedDemand sent,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        Pairing pairing = demanding.pairing(id, reader.getName());
        Demanding.Origin origin = demanding.origin(pairing, source, about);
        try {
            String number = demanding.demand(pairing, origin, sent, reader.getName());
            redirect.addFlashAttribute("notice", "已提出整改要求，已请学校校长提出整改措施。");
            return "redirect:/rectifications/" + number;
        } catch (FormRefused refused) {
            return form(pairing, origin, sent, refused.reasons(), model);
        }
    }

    private String form(
            Pairing pairing, Demanding.Origin origin, TypedDemand typed, Map<String, String> problems, Model model) {
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("origin", origin);
        model.addAttribute(
                "sourceName", origin.sourceId().isEmpty() ? "" : origin.source().name());
        model.addAttribute("schools", demanding.schools(pairing));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("tomorrow", LocalDate.now(clock).plusDays(1));
        return "rectification/new";
    }
}
