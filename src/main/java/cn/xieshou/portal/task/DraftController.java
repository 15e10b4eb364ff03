package cn.xieshou.portal.task;

import cn.xieshou.draft.Drafts;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.portal.Viewer;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.form.OpenedForm;
import cn.xieshou.workflow.gate.TaskForms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * Keeps what was typed; answers when that was. 409 if the task is not the viewer's any more, or if another window of theirs has
     * kept something that this one has not seen: it would be gone.
     */
    @PostMapping("/tasks/{taskId}/draft")
    ResponseEntity<String> keep(@PathVariable String taskId, HttpServletRequest request) {
        String account = viewer.account();
        if (access.mine(taskId, account).isEmpty()) {
            access.requireConcerned(taskId, account);
            return refused("这项办理现在不在您手里，或者已经办结，您写的没有保存。请先复制，再刷新本页。");
        }
        OpenedForm form = forms.open(taskId, account);
        files.keep(taskId, account);
        Optional<Drafts.Draft> before = drafts.find(taskId, account);
        if (before.isPresent() && !isKnown(before.get(), request)) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .header("Draft-Elsewhere", "true")
                    .body("这一步在另一个窗口或另一台设备上也填写过（"
                            + ChineseDates.timeOfDay(before.get().savedAt())
                            + "），这里新写的没有存成草稿。提交不受影响，提交的是这里写的；要看那边写的，请刷新本页，这里写的会列在页面上，可以放回。");
        }
        FormAsSent sent = FormAsSent.read(form, request.getParameterMap());
        Instant at =
                drafts.save(taskId, account, WaitingRows.inDraft(form.draft(sent.values()), sent.pasted()), sent.by());
        return ResponseEntity.ok()
                .header("Draft-At", String.valueOf(at.toEpochMilli()))
                .body(ChineseDates.timeOfDay(at));
    }

    /** The page was drawn with it, or has sent it itself: the answer may not have come before the page was read anew. */
    private static boolean isKnown(Drafts.Draft draft, HttpServletRequest request) {
        String seen = request.getParameter("_seen");
        String[] sent = Objects.requireNonNullElse(request.getParameterValues("_sent"), new String[0]);
        return seen == null
                || seen.equals(String.valueOf(draft.savedAt().toEpochMilli()))
                || (!draft.by().isEmpty() && Arrays.asList(sent).contains(draft.by()));
    }

    private static ResponseEntity<String> refused(String why) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(why);
    }
}
