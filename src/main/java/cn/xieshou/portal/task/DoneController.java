package cn.xieshou.portal.task;

import cn.xieshou.portal.TaskWords;
import cn.xieshou.portal.Viewer;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** After submitting: what that did, who is next, and what waits for oneself. */
@Controller
class DoneController {

    private final TaskWords words;
    private final Worklist worklist;
    private final Viewer viewer;
    private final Clock clock;
    private final TaskAccess access;

    DoneController(TaskWords words, Worklist worklist, Viewer viewer, Clock clock, TaskAccess access) {
        this.words = words;
        this.worklist = worklist;
        this.viewer = viewer;
        this.clock = clock;
        this.access = access;
    }

    @GetMapping("/tasks/{taskId}/done")
    String done(@PathVariable String taskId, Model model) {
        String account = viewer.account();
        var receipt = words.receipt(taskId, account);
        if (receipt.isEmpty()) {
            return access.elsewhere(taskId);
        }
        Worklist.Waiting waiting = worklist.first(account, 1, clock.instant());
        model.addAttribute("receipt", receipt.get());
        model.addAttribute("waiting", waiting.all());
        model.addAttribute(
                "following", waiting.first().stream().map(OpenTask::taskId).toList());
        model.addAttribute(
                "followingName", waiting.first().stream().map(OpenTask::name).toList());
        return "portal/task-done";
    }
}
