package cn.xieshou.portal.task;

import cn.xieshou.draft.Drafts;
import cn.xieshou.files.FileOwner;
import cn.xieshou.files.SentFiles;
import cn.xieshou.once.TypedText;
import cn.xieshou.portal.Viewer;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.form.DecisionChange;
import cn.xieshou.workflow.form.OpenedForm;
import cn.xieshou.workflow.gate.TaskForms;
import cn.xieshou.workflow.gate.TaskGone;
import cn.xieshou.workflow.gate.TaskWithoutForm;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A task's own page: opens for whoever has the task in hand or may take it, without claiming it first. Every button works
 * without script: tables are changed and other decisions are opened by drawing the page again with everything typed.
 */
@Controller
class TaskPageController {

    private static final String REFUSAL = "refusal";

    private final TaskAccess access;
    private final PartiesAhead parties;
    private final TaskForms forms;
    private final TaskPages pages;
    private final Drafts drafts;
    private final TypedDrafts typed;
    private final TypedText typedText;
    private final Viewer viewer;
    private final TypedChanges changes;
    private final SentFiles files;
    private final TransactionTemplate attempt;

    TaskPageController(
            TaskAccess access,
            PartiesAhead parties,
            TaskForms forms,
            TaskPages pages,
            Drafts drafts,
            TypedDrafts typed,
            TypedText typedText,
            Viewer viewer,
            TypedChanges changes,
            SentFiles files,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.parties = parties;
        this.forms = forms;
        this.pages = pages;
        this.drafts = drafts;
        this.typed = typed;
        this.typedText = typedText;
        this.viewer = viewer;
        this.changes = changes;
        this.files = files;
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @GetMapping("/tasks/{taskId}")
    String open(@PathVariable String taskId, Model model) {
        String account = viewer.account();
        Optional<OpenTask> task = access.mine(taskId, account);
        if (task.isEmpty()) {
            return access.elsewhere(taskId);
        }
        parties.read(task.get().businessKey());
        try {
            return show(task.get(), forms.open(taskId, account), model);
        } catch (TaskWithoutForm e) {
            return "redirect:" + pages.tasklist(task.get());
        }
    }

    private String show(OpenTask task, OpenedForm form, Model model) {
        Optional<Drafts.Draft> draft = drafts.find(task.taskId(), viewer.account());
        Map<String, @Nullable Object> values =
                new HashMap<>(draft.map(found -> form.withDraft(found.values())).orElseGet(form::opened));
        draft.ifPresent(found -> model.addAttribute("draftAt", found.savedAt()).addAttribute("draftBy", found.by()));
        draft.ifPresent(found -> model.addAttribute("draftValues", found.values()));
        Map<String, String> problems =
                model.getAttribute(REFUSAL) instanceof FormRefused refused ? refused.reasons() : Map.of();
        return pages.show(task, form, values, problems, model);
    }

    /** Decides, if nothing more has to be filled in for that; otherwise shows what. */
    @PostMapping("/tasks/{taskId}/submit")
    String submit(@PathVariable String taskId, HttpServletRequest request, RedirectAttributes redirect) {
        String account = viewer.account();
        Optional<OpenTask> task = access.mine(taskId, account);
        if (task.isEmpty()) {
            return tooLate(taskId, request, redirect);
        }
        OpenedForm form = forms.open(taskId, account);
        FormAsSent sent = FormAsSent.read(form, request.getParameterMap());
        TypedDrafts.Sent from = new TypedDrafts.Sent(task.get(), form, sent, SeenDraft.of(request), "还没有提交");
        List<String> refusedFiles = files.keep(FileOwner.of(task.get()), account, request);
        if (!refusedFiles.isEmpty()) {
            redirect.addFlashAttribute("fileProblems", refusedFiles);
            return typed.again(from, sent.values(), Map.of(), "#files", redirect);
        }
        Optional<Instant> unseen = typed.unseen(from);
        if (unseen.isPresent()) {
            return typed.leftTyped(from, unseen.get(), redirect);
        }
        if (!sent.pasted().isEmpty()) {
            return typed.again(from, sent.values(), Map.of("notAdded", true), "#waiting", redirect);
        }
        Optional<DecisionChange> change = sent.leadsOn(form);
        if (change.isPresent()) {
            Map<String, Object> told = Map.of("leftBehind", change.get().leftBehind());
            return typed.again(from, change.get().moved(), told, TaskPages.more(change.get()), redirect);
        }
        try {
            // What came with the form stays when the form is refused.
            attempt.executeWithoutResult(
                    status -> forms.complete(taskId, account, TaskPages.submission(sent.values())));
        } catch (FormRefused e) {
            return typed.again(from, sent.values(), Map.of(REFUSAL, e), "#problems", redirect);
        } catch (TaskGone e) {
            return tooLate(taskId, request, redirect);
        }
        drafts.drop(taskId, account);
        return "redirect:/tasks/" + taskId + "/done";
    }

    /** Keeps what was typed, changes the rows of a table if that was asked for, and leads to the page where that was. */
    @PostMapping("/tasks/{taskId}/form")
    String redraw(@PathVariable String taskId, HttpServletRequest request, RedirectAttributes redirect) {
        String account = viewer.account();
        Optional<OpenTask> task = access.mine(taskId, account);
        if (task.isEmpty()) {
            return tooLate(taskId, request, redirect);
        }
        OpenedForm form = forms.open(taskId, account);
        FormAsSent sent = FormAsSent.read(form, request.getParameterMap());
        redirect.addFlashAttribute("fileProblems", files.keep(FileOwner.of(task.get()), account, request));
        Map<String, Object> told = new HashMap<>();
        TypedChanges.TypedChange changed = changes.of(form, sent, account, told);
        TypedDrafts.Sent from =
                new TypedDrafts.Sent(task.get(), form, sent.after(changed), SeenDraft.of(request), "没有保存");
        String page = typed.again(from, changed.values(), told, changed.fragment(), redirect);
        return OtherWay.of(sent.go())
                .filter(other -> !redirect.getFlashAttributes().containsKey("left"))
                .map(other -> "redirect:" + other.page(task.get()))
                .orElse(page);
    }

    /** Not stored, and everything that was typed comes along to the page that says who has the task. */
    private String tooLate(String taskId, HttpServletRequest request, RedirectAttributes redirect) {
        redirect.addFlashAttribute("error", "没有提交：这项办理现在不在您手里，或者已经办结。您填写的内容列在下面，可以复制。");
        redirect.addFlashAttribute("overtakenTyped", typedText.of(request));
        return access.elsewhere(taskId);
    }
}
