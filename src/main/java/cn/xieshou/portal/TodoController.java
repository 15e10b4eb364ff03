package cn.xieshou.portal;

import cn.xieshou.workflow.TasklistAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The menu's way into Tasklist: to the list that holds what the viewer has to do. */
@Controller
class TodoController {

    private final Viewer viewer;
    private final TasklistAddress tasklist;

    TodoController(Viewer viewer, TasklistAddress tasklist) {
        this.viewer = viewer;
        this.tasklist = tasklist;
    }

    @GetMapping("/tasks")
    String todo() {
        return "redirect:" + tasklist.entry(viewer.account());
    }
}
