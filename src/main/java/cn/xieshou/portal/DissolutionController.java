package cn.xieshou.portal;

import cn.xieshou.pairing.DissolutionGround;
import cn.xieshou.pairing.Dissolutions;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.TypedDissolution;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the leading-group office ends a pairing early (R-FIN-3); nobody else sees it. */
@Controller
@RequestMapping("/pairings/{id}/dissolve")
class DissolutionController {

    private final Pairings pairings;
    private final Dissolutions dissolutions;
    private final PairingPage page;
    private final Viewer viewer;
    private final Clock clock;

    DissolutionController(Pairings pairings, Dissolutions dissolutions, PairingPage page, Viewer viewer, Clock clock) {
        this.page = page;
        this.pairings = pairings;
        this.dissolutions = dissolutions;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        model.addAttribute("problems", Map.of());
        return show(decidable(id), TypedDissolution.blank(LocalDate.now(clock)), model);
    }

    @PostMapping
    String dissolve(@PathVariable String id, TypedDissolution typed, Model model, RedirectAttributes redirect) {
        Pairing pairing = decidable(id);
        try {
            dissolutions.dissolve(id, typed, viewer.account());
        } catch (FormRefused e) {
            Map<String, String> problems = e.reasons();
            model.addAttribute("problems", problems);
            model.addAttribute("error", problems.getOrDefault("", "没有终止，请看填写处的提示"));
            return show(pairing, typed, model);
        }
        redirect.addFlashAttribute("notice", "已提前终止。进行中的事项都已了结，两校和手中有待办的人会收到邮件。");
        return "redirect:/pairings/" + id;
    }

    private String show(Pairing pairing, TypedDissolution typed, Model model) {
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("dissolution", dissolutions.of(pairing.id()).orElse(null));
        model.addAttribute("underWay", dissolutions.underWay(pairing));
        model.addAttribute("waiting", page.waiting(pairing, viewer.account()));
        model.addAttribute("grounds", DissolutionGround.values());
        model.addAttribute("longest", TypedDissolution.LONGEST);
        model.addAttribute("typed", typed);
        return "portal/dissolve";
    }

    /** One that the account may not see answers as if it did not exist. */
    private Pairing decidable(String id) {
        Pairing pairing = pairings.find(id)
                .filter(one -> pairings.maySee(viewer.account(), id))
                .orElseThrow(NotThere::new);
        if (!dissolutions.mayDecide(viewer.account())) {
            throw new AccessDeniedException("only the leading-group office ends a pairing early");
        }
        return pairing;
    }
}
