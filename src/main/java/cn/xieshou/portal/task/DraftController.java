package cn.xieshou.portal.task;

import cn.xieshou.draft.Drafts;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.portal.Viewer;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.form.OpenedForm;
import cn.xieshou.workflow.gate.TaskForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Asked by the task page's script while somebody types. */
@Controller
class DraftController {

    private final TaskAccess access;
    private final TaskForms forms;
    private final TypedDrafts typed;
    private final Viewer viewer;
    private final TaskFiles files;

    DraftController(TaskAccess access, TaskForms forms, TypedDrafts typed, Viewer viewer, TaskFiles files) {
        this.access = access;
        this.forms = forms;
        this.typed = typed;
        this.viewer = viewer;
        this.files = files;
    }

    /**
     * Keeps what was typed; answers when that was. 409 if the task is not the viewer's any more, or if another window of theirs has
     * kept something that this one has not seen: it would be gone.
     */
    @PostMapping("/tasks/{taskId}/draft")
    void keep(@PathVariable String taskId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String account = viewer.account();
        Optional<OpenTask> task = access.mine(taskId, account);
        if (task.isEmpty()) {
            access.requireConcerned(taskId, account);
            refuse(response, "这项办理现在不在您手里，或者已经办结，您写的没有保存。请先复制，再刷新本页。");
            return;
        }
        OpenedForm form = forms.open(taskId, account);
        files.keep(taskId, account);
        FormAsSent sent = FormAsSent.read(form, request.getParameterMap());
        Drafts.Outcome outcome =
                typed.keep(new TypedDrafts.Sent(task.get(), form, sent, SeenDraft.of(request), ""), sent.values());
        String at = String.valueOf(outcome.at().toEpochMilli());
        String time = ChineseDates.timeOfDay(outcome.at());
        if (outcome.kept()) {
            response.setHeader("Draft-At", at);
            answer(response, HttpServletResponse.SC_OK, time);
        } else {
            response.setHeader("Draft-Elsewhere", at);
            refuse(
                    response,
                    "这一步在另一个窗口或另一台设备上也填写过（" + time + "），这里新写的没有存成草稿。提交不受影响，提交的是这里写的；要看那边写的，请刷新本页，这里写的会列在页面上，可以放回。");
        }
    }

    private static void refuse(HttpServletResponse response, String why) throws IOException {
        answer(response, HttpServletResponse.SC_CONFLICT, why);
    }

    /** Written without sending it yet: «kept» is said when the transaction around the request has ended, not before. */
    private static void answer(HttpServletResponse response, int status, String text) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(text);
    }
}
