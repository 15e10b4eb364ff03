package cn.xieshou.portal.task;

import cn.xieshou.files.FileOwner;
import cn.xieshou.files.PageUploads;
import cn.xieshou.portal.Viewer;
import cn.xieshou.workflow.OpenTask;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Asked by the task page's script for each file that somebody chooses, drops or pastes. */
@Controller
class TaskFilesController {

    private final TaskAccess access;
    private final PageUploads files;
    private final Viewer viewer;

    TaskFilesController(TaskAccess access, PageUploads files, Viewer viewer) {
        this.access = access;
        this.files = files;
        this.viewer = viewer;
    }

    /** Keeps them; answers with the list as it is now, 409 if the task is not the viewer's any more. */
    @PostMapping("/tasks/{taskId}/files")
    String add(@PathVariable String taskId, HttpServletRequest request, HttpServletResponse response, Model model) {
        String account = viewer.account();
        String form = "/tasks/" + taskId + "/form";
        Optional<OpenTask> task = access.mine(taskId, account);
        if (task.isPresent()) {
            return files.add(FileOwner.of(task.get()), form, account, request, model);
        }
        access.requireConcerned(taskId, account);
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("fileProblems", List.of("没有附上：这项办理现在不在您手里，或者已经办结。"));
        files.list(taskId, form, account, model);
        return "files/chosen :: chosen";
    }
}
