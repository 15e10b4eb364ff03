package cn.xieshou.matter.web;

import cn.xieshou.matter.Copying;
import cn.xieshou.matter.OpenStep;
import cn.xieshou.matter.OpenSteps;
import cn.xieshou.matter.TakingBack;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.Urging;
import cn.xieshou.notice.MatterTitles;
import cn.xieshou.shared.MayBeAbsent;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.gate.Collision;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Copying, urging and taking back, on pages of their own that lead back to the matter's page. */
@Controller
@RequestMapping("/matters/{key}")
class MatterActionController {

    private final Copying copying;
    private final Urging urging;
    private final TakingBack takingBack;
    private final OpenSteps steps;
    private final MatterTitles titles;
    private final Trail trail;

    MatterActionController(
            Copying copying, Urging urging, TakingBack takingBack, OpenSteps steps, MatterTitles titles, Trail trail) {
        this.copying = copying;
        this.urging = urging;
        this.takingBack = takingBack;
        this.steps = steps;
        this.titles = titles;
        this.trail = trail;
    }

    @GetMapping("/copy")
    String copy(@PathVariable String key, Principal viewer, Model model) {
        Problems.none(model);
        return copyPage(key, viewer, List.of(), null, model);
    }

    @PostMapping("/copy")
    String copy(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable List<String> receivers,
            @RequestParam(required = false) @Nullable String note,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        List<String> whom = receivers == null ? List.of() : receivers;
        try {
            copying.copy(key, viewer.getName(), whom, note);
        } catch (FormRefused e) {
            Problems.show(model, e);
            return copyPage(key, viewer, whom, note, model);
        }
        redirect.addFlashAttribute("notice", "已抄送，对方会在“抄送我的”中看到。");
        return Back.to(titles, key);
    }

    @GetMapping("/urge")
    String urge(@PathVariable String key, Principal viewer, Model model) {
        Problems.none(model);
        return urgePage(key, viewer, null, model);
    }

    @PostMapping("/urge")
    String urge(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String note,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        try {
            urging.urge(key, viewer.getName(), note);
        } catch (FormRefused e) {
            Problems.show(model, e);
            return urgePage(key, viewer, note, model);
        }
        redirect.addFlashAttribute("notice", "已催办，正在办理的人会收到邮件。");
        return Back.to(titles, key);
    }

    @GetMapping("/withdraw")
    String withdraw(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String what,
            Principal viewer,
            Model model) {
        Problems.none(model);
        return withdrawPage(key, viewer, what, null, model);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String key,
            @RequestParam(required = false) @MayBeAbsent @Nullable String what,
            @RequestParam(required = false) @Nullable String reason,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        Set<String> before = own(key, viewer);
        try {
            takingBack.takeBack(key, viewer.getName(), what, reason);
        } catch (FormRefused e) {
            Problems.show(model, e);
            return takingBack.possible(key, viewer.getName()).isEmpty()
                    ? tooLate(key, viewer, what, reason, model)
                    : withdrawPage(key, viewer, what, reason, model);
        } catch (RuntimeException e) {
            if (!Collision.isIn(e)) {
                throw e;
            }
            Problems.none(model);
            model.addAttribute("error", "没有撤回：对方在同一时刻先办理了。");
            return tooLate(key, viewer, what, reason, model);
        }
        redirect.addFlashAttribute("notice", "已撤回，您可以修改后重新提交。");
        own(key, viewer).stream()
                .filter(step -> !before.contains(step))
                .findFirst()
                .ifPresent(step -> redirect.addFlashAttribute("noticeStep", step));
        return Back.to(titles, key);
    }

    /** Ids of the steps in the viewer's own hands. */
    private Set<String> own(String key, Principal viewer) {
        return steps.of(key).stream()
                .map(OpenStep::task)
                .filter(task -> task.isOf(viewer.getName()))
                .map(OpenTask::taskId)
                .collect(Collectors.toSet());
    }

    private String copyPage(String key, Principal viewer, List<String> receivers, @Nullable String note, Model model) {
        model.addAttribute("candidates", copying.candidates(key, viewer.getName()));
        model.addAttribute("receivers", receivers);
        model.addAttribute("note", note);
        return page(key, "matter/copy", model);
    }

    private String urgePage(String key, Principal viewer, @Nullable String note, Model model) {
        model.addAttribute("obstacle", urging.obstacle(key, viewer.getName()).orElse(null));
        model.addAttribute("hands", steps.of(key));
        model.addAttribute("note", note);
        return page(key, "matter/urge", model);
    }

    private String withdrawPage(
            String key, Principal viewer, @Nullable String what, @Nullable String reason, Model model) {
        model.addAttribute("what", what);
        model.addAttribute("possible", takingBack.possible(key, viewer.getName()));
        model.addAttribute("reason", reason);
        return page(key, "matter/withdraw", model);
    }

    /** Names who was faster; that the viewer may see the matter has been checked before it was tried. */
    private String tooLate(String key, Principal viewer, @Nullable String what, @Nullable String reason, Model model) {
        trail.of(key).stream().reduce((earlier, later) -> later).ifPresent(last -> model.addAttribute("acted", last));
        return withdrawPage(key, viewer, what, reason, model);
    }

    private String page(String key, String template, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("matter", titles.title(key));
        model.addAttribute("back", titles.path(key).orElse("/"));
        return template;
    }
}
