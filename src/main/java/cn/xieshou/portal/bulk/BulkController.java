package cn.xieshou.portal.bulk;

import cn.xieshou.database.TakesLong;
import cn.xieshou.page.PageAddress;
import cn.xieshou.portal.Viewer;
import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.BulkStep;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many tasks of one step: the list, and deciding those that are chosen, each by its own form. */
@Controller
class BulkController {

    private final List<BulkStep> steps;
    private final BulkList list;
    private final BulkFiling filing;
    private final Viewer viewer;

    BulkController(List<BulkStep> steps, BulkList list, BulkFiling filing, Viewer viewer) {
        this.steps = steps;
        this.list = list;
        this.filing = filing;
        this.viewer = viewer;
    }

    @GetMapping("/tasks/bulk")
    String list(@RequestParam String step, Model model) {
        BulkStep found = step(step);
        model.addAttribute("step", found);
        model.addAttribute("waiting", list.of(found, viewer.account()));
        return "portal/bulk";
    }

    /** Nothing at all is done if a task in the form never was for the viewer: no page of theirs has sent it. */
    @PostMapping("/tasks/bulk")
    @TakesLong
    String submit(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        IncompleteForm.require(sent.keySet(), List.of("step", "end"));
        BulkStep step = step(String.valueOf(sent.getFirst("step")));
        List<String> chosen = sent.getOrDefault("task", List.of()).stream()
                .distinct()
                .limit(BulkList.AT_ONCE)
                .toList();
        String account = viewer.account();
        if (!chosen.stream().allMatch(task -> filing.isKnown(step, task, account))) {
            throw new NotThere();
        }
        IncompleteForm.require(
                sent.keySet(), chosen.stream().map(task -> "check-" + task).toList());
        List<BulkFiling.Outcome> outcomes = chosen.stream()
                .map(task -> filing.submit(step, task, String.valueOf(sent.getFirst("check-" + task)), account))
                .toList();
        tell(outcomes, redirect);
        return "redirect:" + PageAddress.of("/tasks/bulk", "step", step.key());
    }

    private static void tell(List<BulkFiling.Outcome> outcomes, RedirectAttributes redirect) {
        long done = outcomes.stream().filter(BulkFiling.Outcome::done).count();
        redirect.addFlashAttribute("outcomes", outcomes);
        if (done > 0) {
            redirect.addFlashAttribute("notice", "已办理" + done + "件，结果见下");
        } else {
            redirect.addFlashAttribute("error", outcomes.isEmpty() ? "没有选择任何一件" : "没有办理任何一件，原因见下");
        }
    }

    private BulkStep step(String key) {
        return steps.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow(NotThere::new);
    }
}
