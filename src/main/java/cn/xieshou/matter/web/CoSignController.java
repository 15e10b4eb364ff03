package cn.xieshou.matter.web;

import cn.xieshou.matter.Asking;
import cn.xieshou.matter.HandingOver;
import cn.xieshou.matter.SigningOn;
import cn.xieshou.notice.MatterTitles;
import cn.xieshou.shared.MayBeAbsent;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Having colleagues sign before or after oneself (加签), by whoever may act on the task. */
@Controller
@RequestMapping("/tasks/{taskId}")
class CoSignController {

    private final HandingOver handingOver;
    private final Asking asking;
    private final SigningOn signingOn;
    private final MatterTitles titles;
    private final TaskInPage tasks;

    CoSignController(
            HandingOver handingOver, Asking asking, SigningOn signingOn, MatterTitles titles, TaskInPage tasks) {
        this.handingOver = handingOver;
        this.asking = asking;
        this.signingOn = signingOn;
        this.titles = titles;
        this.tasks = tasks;
    }

    /**
     * What was typed, for both ways.
     *
     * @param colleagues who are to sign before
     * @param question why
     * @param colleague who is to sign after
     * @param verdict of the reader
     * @param opinion of the reader
     */
    record CoSignTyped(
            List<String> colleagues,
            @Nullable String question,
            @Nullable String colleague,
            @Nullable String verdict,
            @Nullable String opinion) {

        static final CoSignTyped NOTHING = new CoSignTyped(List.of(), null, null, null, null);
    }

    @GetMapping("/co-sign")
    String show(@PathVariable String taskId, Principal viewer, Model model) {
        Problems.none(model);
        return page(taskId, viewer, CoSignTyped.NOTHING, model);
    }

    @PostMapping("/co-sign")
    String before(
            @PathVariable String taskId,
            @RequestParam(required = false) @Nullable List<String> colleagues,
            @RequestParam(required = false) @Nullable String question,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        OpenTask task = handingOver.own(taskId, viewer.getName());
        List<String> whom = colleagues == null ? List.of() : colleagues;
        try {
            asking.askToSign(taskId, viewer.getName(), whom, question);
        } catch (FormRefused e) {
            Problems.show(model, e);
            return page(taskId, viewer, new CoSignTyped(whom, question, null, null, null), model);
        }
        redirect.addFlashAttribute("notice", "已请同事加签，对方会收到邮件。签好之前本环节不能提交。");
        return Back.to(titles, task.businessKey());
    }

    @PostMapping("/sign-on")
    String after(
            @PathVariable String taskId,
            @RequestParam(required = false) @Nullable String colleague,
            @RequestParam(required = false) @MayBeAbsent @Nullable String verdict,
            @RequestParam(required = false) @Nullable String opinion,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        OpenTask task = handingOver.own(taskId, viewer.getName());
        try {
            signingOn.signOn(taskId, viewer.getName(), colleague, verdict, opinion);
        } catch (FormRefused e) {
            Problems.show(model, e);
            return page(taskId, viewer, new CoSignTyped(List.of(), null, colleague, verdict, opinion), model);
        }
        redirect.addFlashAttribute("notice", "您的意见已记入办理经过，这一环节由同事接着办理，对方会收到邮件。");
        return Back.to(titles, task.businessKey());
    }

    private String page(String taskId, Principal viewer, CoSignTyped typed, Model model) {
        OpenTask task = tasks.put(taskId, viewer, model);
        model.addAttribute("before", asking.candidates(viewer.getName()));
        model.addAttribute("after", handingOver.candidates(task, viewer.getName()));
        model.addAttribute("typed", typed);
        return "matter/co-sign";
    }
}
