package cn.xieshou.portal;

import cn.xieshou.matter.OpenStep;
import cn.xieshou.matter.OpenSteps;
import cn.xieshou.pairing.AwaitedKey;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.StoppedMatters;
import cn.xieshou.pairing.TypedStop;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the leading-group office ends what the final assessment waits for (R-FIN-1); nobody else sees it. */
@Controller
@RequestMapping("/pairings/{id}/awaited/{matter}")
class StoppedMatterController {

    private final Pairings pairings;
    private final StoppedMatters matters;
    private final OpenSteps steps;
    private final StepHolders holders;
    private final Viewer viewer;

    StoppedMatterController(
            Pairings pairings, StoppedMatters matters, OpenSteps steps, StepHolders holders, Viewer viewer) {
        this.pairings = pairings;
        this.matters = matters;
        this.steps = steps;
        this.holders = holders;
        this.viewer = viewer;
    }

    @GetMapping
    String show(@PathVariable String id, @PathVariable String matter, Model model) {
        model.addAttribute("problems", Map.of());
        return show(decidable(id), key(matter), TypedStop.BLANK, model);
    }

    @PostMapping
    String stop(
            @PathVariable String id,
            @PathVariable String matter,
            TypedStop typed,
            Model model,
            RedirectAttributes redirect) {
        Pairing pairing = decidable(id);
        AwaitedKey key = key(matter);
        try {
            matters.stop(id, key, typed, viewer.account());
        } catch (FormRefused e) {
            Map<String, String> problems = e.reasons();
            model.addAttribute("problems", problems);
            model.addAttribute("error", problems.getOrDefault("", "没有终止，请看填写处的提示"));
            return show(pairing, key, typed, model);
        }
        redirect.addFlashAttribute("notice", "已终止办理，终结性评估不再等待这一事项。两校和手中有待办的人会收到邮件。");
        return "redirect:/pairings/" + id;
    }

    private String show(Pairing pairing, AwaitedKey key, TypedStop typed, Model model) {
        StoppedMatters.Ends ends = matters.ends(pairing, key).orElse(null);
        var stopped = matters.of(pairing.id(), key).orElse(null);
        if (ends == null && stopped == null && !model.containsAttribute("error")) {
            throw new NotThere();
        }
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("key", key.text());
        model.addAttribute("ends", ends);
        model.addAttribute("steps", ends == null ? List.of() : open(pairing, ends));
        model.addAttribute("stopped", stopped);
        model.addAttribute("stoppedBy", stopped == null ? "" : holders.person(stopped.decidedBy()));
        model.addAttribute("longest", TypedStop.LONGEST);
        model.addAttribute("typed", typed);
        return "portal/stop-matter";
    }

    private List<OpenStep> open(Pairing pairing, StoppedMatters.Ends ends) {
        return steps.of(pairing.id()).stream()
                .filter(step -> ends.cases().contains(step.task().processInstanceId()))
                .toList();
    }

    private static AwaitedKey key(String matter) {
        return AwaitedKey.of(matter).orElseThrow(NotThere::new);
    }

    /** One that the account may not see answers as if it did not exist. */
    private Pairing decidable(String id) {
        Pairing pairing = pairings.find(id)
                .filter(one -> pairings.maySee(viewer.account(), id))
                .orElseThrow(NotThere::new);
        if (!matters.mayDecide(viewer.account())) {
            throw new AccessDeniedException("only the leading-group office ends what the assessment waits for");
        }
        return pairing;
    }
}
