package cn.xieshou.matter.web;

import cn.xieshou.matter.Claiming;
import cn.xieshou.workflow.TasklistAddress;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 认领并办理: takes a task of one's section and opens its form. */
@Controller
class ClaimController {

    private final Claiming claiming;
    private final TasklistAddress tasklist;

    ClaimController(Claiming claiming, TasklistAddress tasklist) {
        this.claiming = claiming;
        this.tasklist = tasklist;
    }

    /** Whoever comes too late reads who has it. */
    @PostMapping("/tasks/{taskId}/claim")
    String claim(@PathVariable String taskId, Principal viewer) {
        return "redirect:"
                + claiming.claim(taskId, viewer.getName()).map(tasklist::of).orElse("/go/" + taskId);
    }
}
