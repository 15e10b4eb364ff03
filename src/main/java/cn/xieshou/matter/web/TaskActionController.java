package cn.xieshou.matter.web;

import cn.xieshou.matter.Asking;
import cn.xieshou.matter.HandingOver;
import cn.xieshou.notice.MatterTitles;
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

/** Handing a task over and asking colleagues first, by whoever has it in hand. */
@Controller
@RequestMapping("/tasks/{taskId}")
class TaskActionController {

    private final HandingOver handingOver;
    private final Asking asking;
    private final MatterTitles titles;
    private final TaskInPage tasks;

    TaskActionController(HandingOver handingOver, Asking asking, MatterTitles titles, TaskInPage tasks) {
        this.handingOver = handingOver;
        this.asking = asking;
        this.titles = titles;
        this.tasks = tasks;
    }

    @GetMapping("/hand-over")
    String handOver(@PathVariable String taskId, Principal viewer, Model model) {
        Problems.none(model);
        return handOverPage(taskId, viewer, null, null, model);
    }

    @PostMapping("/hand-over")
    String handOver(
            @PathVariable String taskId,
            @RequestParam(required = false) @Nullable String colleague,
            @RequestParam(required = false) @Nullable String reason,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        OpenTask task = handingOver.own(taskId, viewer.getName());
        try {
            handingOver.handOver(taskId, viewer.getName(), colleague, reason);
        } catch (FormRefused e) {
            Problems.show(model, e);
            return handOverPage(taskId, viewer, colleague, reason, model);
        }
        redirect.addFlashAttribute("notice", "已转办，对方会收到邮件。");
        return Back.to(titles, task.businessKey());
    }

    @GetMapping("/ask")
    String ask(@PathVariable String taskId, Principal viewer, Model model) {
        Problems.none(model);
        return askPage(taskId, viewer, List.of(), null, model);
    }

    @PostMapping("/ask")
    String ask(
            @PathVariable String taskId,
            @RequestParam(required = false) @Nullable List<String> colleagues,
            @RequestParam(required = false) @Nullable String question,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        OpenTask task = handingOver.own(taskId, viewer.getName());
        List<String> whom = colleagues == null ? List.of() : colleagues;
        try {
            asking.ask(taskId, viewer.getName(), whom, question);
        } catch (FormRefused e) {
            Problems.show(model, e);
            return askPage(taskId, viewer, whom, question, model);
        }
        redirect.addFlashAttribute("notice", "已发出征询，对方会收到邮件。答复之前本环节不能提交。");
        return Back.to(titles, task.businessKey());
    }

    private String handOverPage(
            String taskId, Principal viewer, @Nullable String colleague, @Nullable String reason, Model model) {
        OpenTask task = tasks.put(taskId, viewer, model);
        model.addAttribute("candidates", handingOver.candidates(task, viewer.getName()));
        model.addAttribute("colleague", colleague);
        model.addAttribute("reason", reason);
        return "matter/hand-over";
    }

    private String askPage(
            String taskId, Principal viewer, List<String> colleagues, @Nullable String question, Model model) {
        tasks.put(taskId, viewer, model);
        model.addAttribute("candidates", asking.candidates(viewer.getName()));
        model.addAttribute("colleagues", colleagues);
        model.addAttribute("question", question);
        return "matter/ask";
    }
}
