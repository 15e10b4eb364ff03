package cn.xieshou.matter.web;

import cn.xieshou.matter.HandingOver;
import cn.xieshou.notice.MatterTitles;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.OpenTask;
import java.security.Principal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about something else to do with a task shows of it. */
@Component
class TaskInPage {

    private final HandingOver handingOver;
    private final MatterTitles titles;

    TaskInPage(HandingOver handingOver, MatterTitles titles) {
        this.handingOver = handingOver;
        this.titles = titles;
    }

    /** @throws NotThere if the viewer may not act on the task */
    OpenTask put(String taskId, Principal viewer, Model model) {
        OpenTask task = handingOver.own(taskId, viewer.getName());
        model.addAttribute("task", task);
        model.addAttribute("matter", titles.title(task.businessKey()));
        model.addAttribute("back", titles.path(task.businessKey()).orElse("/"));
        return task;
    }
}
