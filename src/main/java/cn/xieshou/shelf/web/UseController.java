package cn.xieshou.shelf.web;

import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shelf.Material;
import cn.xieshou.shelf.ShelfAccess;
import cn.xieshou.shelf.TypedUse;
import cn.xieshou.shelf.Uses;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Noting that a material was used in class, which becomes an activity of the ledger (R-SHR-1). */
@Controller
class UseController {

    private static final String USE = "/shelf/{id}/use";

    private final ShelfAccess access;
    private final Uses uses;
    private final Pairings pairings;
    private final Clock clock;

    UseController(ShelfAccess access, Uses uses, Pairings pairings, Clock clock) {
        this.access = access;
        this.uses = uses;
        this.pairings = pairings;
        this.clock = clock;
    }

    @GetMapping(USE)
    String open(@PathVariable String id, Principal reader, Model model) {
        Material one = visible(id, reader);
        List<Pairing> open = open(one, reader);
        return form(one, open, TypedUse.in(open.size() == 1 ? open.get(0).id() : ""), Map.of(), model);
    }

    @PostMapping(USE)
    String note(@PathVariable String id, TypedUse sent, Principal reader, Model model, RedirectAttributes redirect) {
        Material one = visible(id, reader);
        List<Pairing> open = open(one, reader);
        try {
            long activity = uses.note(one, access.requireSchool(reader.getName()), sent, reader.getName());
            redirect.addFlashAttribute("notice", "已登记到活动台账，已请提供学校核对。");
            return "redirect:/activities/" + activity;
        } catch (FormRefused refused) {
            return form(one, open, sent, refused.reasons(), model);
        }
    }

    private String form(
            Material material, List<Pairing> open, TypedUse typed, Map<String, String> problems, Model model) {
        model.addAttribute("material", material);
        model.addAttribute("pairings", open);
        model.addAttribute(
                "titles", pairings.titles(open.stream().map(Pairing::id).toList()));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("today", LocalDate.now(clock));
        return "shelf/use";
    }

    private Material visible(String id, Principal reader) {
        return access.visible(AddressNumber.key(id), reader.getName());
    }

    private List<Pairing> open(Material one, Principal reader) {
        List<Pairing> open = uses.open(one, access.requireSchool(reader.getName()));
        if (open.isEmpty()) {
            throw new NotThere();
        }
        return open;
    }
}
