package cn.xieshou.portal.task;

import cn.xieshou.draft.Drafts;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.portal.Viewer;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.form.OpenedForm;
import cn.xieshou.workflow.gate.TaskForms;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asked by the task page's script while somebody types. */
@RestController
class DraftController {

    private final TaskAccess access;
    private final TaskForms forms;
    private final Drafts drafts;
    private final Viewer viewer;
    private final TaskFiles files;

    DraftController(TaskAccess access, TaskForms forms, Drafts drafts, Viewer viewer, TaskFiles files) {
        this.access = access;
        this.forms = forms;
        this.drafts = drafts;
        this.viewer = viewer;
        this.files = files;
    }

    /** Keeps what was typed; answers when that was, or 409 if the task is not the viewer's any more. */
    @PostMapping("/tasks/{taskId}/draft")
    ResponseEntity<String> keep(@PathVariable String taskId, HttpServletRequest request) {
        String account = viewer.account();
        if (access.mine(taskId, account).isEmpty()) {
            access.requireConcerned(taskId, account);
            return ResponseEntity.status(HttpStatus.CONFLICT).body("这项办理现在不在您手里，或者已经办结。");
        }
        OpenedForm form = forms.open(taskId, account);
        files.keep(taskId, account);
        FormAsSent sent = FormAsSent.read(form, request.getParameterMap());
        return ResponseEntity.ok(ChineseDates.timeOfDay(drafts.save(taskId, account, form.draft(sent.values()))));
    }
}
