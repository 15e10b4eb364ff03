package cn.xieshou.matter.web;

import cn.xieshou.matter.Claiming;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 认领: takes a task of one's section, so that no colleague does the same, and opens its form. */
@Controller
class ClaimController {

    private final Claiming claiming;

    ClaimController(Claiming claiming) {
        this.claiming = claiming;
    }

    /** Whoever comes too late reads who has it. */
    @PostMapping("/tasks/{taskId}/claim")
    String claim(@PathVariable String taskId, Principal viewer) {
        claiming.claim(taskId, viewer.getName());
        return "redirect:/go/" + taskId;
    }
}
