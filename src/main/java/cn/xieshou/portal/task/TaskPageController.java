package cn.xieshou.portal.task;

import cn.xieshou.draft.Drafts;
import cn.xieshou.files.FileOwner;
import cn.xieshou.files.SentFiles;
import cn.xieshou.once.TypedText;
import cn.xieshou.portal.Viewer;
import cn.xieshou.preference.UsualOpinions;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.form.DecisionChange;
import cn.xieshou.workflow.form.OpenedForm;
import cn.xieshou.workflow.gate.TaskForms;
import cn.xieshou.workflow.gate.TaskGone;
import cn.xieshou.workflow.gate.TaskWithoutForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final TaskAccess access;
    private final PartiesAhead parties;
    private final TaskForms forms;
    private final TaskPages pages;
    private final Drafts drafts;
    private final TypedText typedText;
    private final Viewer viewer;
    private final UsualOpinions opinions;
    private final SentFiles files;
    private final TransactionTemplate attempt;

    TaskPageController(
            TaskAccess access,
            PartiesAhead parties,
            TaskForms forms,
            TaskPages pages,
            Drafts drafts,
            TypedText typedText,
            Viewer viewer,
            UsualOpinions opinions,
            SentFiles files,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.parties = parties;
        this.forms = forms;
        this.pages = pages;
        this.drafts = drafts;
        this.typedText = typedText;
        this.viewer = viewer;
        this.opinions = opinions;
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
        draft.ifPresent(found -> model.addAttribute("draftAt", found.savedAt()));
        return pages.show(task, form, values, Map.of(), model);
    }

    /** Decides, if nothing more has to be filled in for that; otherwise shows what. */
    @PostMapping("/tasks/{taskId}/submit")
    String submit(@PathVariable String taskId, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        String account = viewer.account();
        Optional<OpenTask> task = access.mine(taskId, account);
        if (task.isEmpty()) {
            return tooLate(taskId, request, redirect);
        }
        OpenedForm form = forms.open(taskId, account);
        FormAsSent sent = FormAsSent.read(form, request.getParameterMap());
        List<String> refusedFiles = files.keep(FileOwner.of(task.get()), account, request);
        if (!refusedFiles.isEmpty()) {
            return withoutFiles(task.get(), form, sent.values(), refusedFiles, model);
        }
        Optional<DecisionChange> change = sent.leadsOn(form);
        if (change.isPresent()) {
            return leadOn(task.get(), form, change.get(), model);
        }
        try {
            // What came with the form stays when the form is refused.
            attempt.executeWithoutResult(
                    status -> forms.complete(taskId, account, TaskPages.submission(sent.values())));
        } catch (FormRefused e) {
            drafts.save(taskId, account, form.draft(sent.values()));
            model.addAttribute("refusal", e);
            return pages.show(task.get(), form, sent.values(), e.reasons(), model);
        } catch (TaskGone e) {
            return tooLate(taskId, request, redirect);
        }
        drafts.drop(taskId, account);
        return "redirect:/tasks/" + taskId + "/done";
    }

    private String withoutFiles(
            OpenTask task, OpenedForm form, Map<String, @Nullable Object> values, List<String> refused, Model model) {
        drafts.save(task.taskId(), viewer.account(), form.draft(values));
        model.addAttribute("fileProblems", refused);
        return pages.show(task, form, values, Map.of(), model);
    }

    private String leadOn(OpenTask task, OpenedForm form, DecisionChange change, Model model) {
        Map<String, @Nullable Object> values = change.moved();
        drafts.save(task.taskId(), viewer.account(), form.draft(values));
        model.addAttribute("leftBehind", change.leftBehind());
        return pages.show(task, form, values, Map.of(), model);
    }

    /** Keeps what was typed, changes the rows of a table if that was asked for, and draws the page again. */
    @PostMapping("/tasks/{taskId}/form")
    String redraw(@PathVariable String taskId, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        String account = viewer.account();
        Optional<OpenTask> task = access.mine(taskId, account);
        if (task.isEmpty()) {
            return tooLate(taskId, request, redirect);
        }
        OpenedForm form = forms.open(taskId, account);
        FormAsSent sent = FormAsSent.read(form, request.getParameterMap());
        Map<String, @Nullable Object> values = changed(form, sent, model);
        model.addAttribute("fileProblems", files.keep(FileOwner.of(task.get()), account, request));
        model.addAttribute("draftAt", drafts.save(taskId, account, form.draft(values)));
        Optional<OtherWay> other = OtherWay.of(sent.go());
        return other.isPresent()
                ? "redirect:" + other.get().page(task.get())
                : pages.show(task.get(), form, values, Map.of(), model);
    }

    private Map<String, @Nullable Object> changed(OpenedForm form, FormAsSent sent, Model model) {
        if (sent.rows().isPresent()) {
            return ChangedRows.of(form, sent.values(), sent.rows().get(), model);
        }
        if (sent.opinion().isPresent()) {
            return withOpinion(form, sent, sent.opinion().get(), model);
        }
        model.addAttribute("notice", "草稿已保存，换一台电脑或手机也能接着填写。");
        return sent.values();
    }

    private Map<String, @Nullable Object> withOpinion(
            OpenedForm form, FormAsSent sent, OpinionOrder order, Model model) {
        if (!order.id().isEmpty()) {
            return opinions.find(order.id(), viewer.account())
                    .map(text -> form.withOpinion(sent.values(), order.field(), text))
                    .orElse(sent.values());
        }
        Object written = form.opinions().contains(order.field()) ? sent.values().get(order.field()) : null;
        String refusal = opinions.add(viewer.account(), String.valueOf(Objects.requireNonNullElse(written, "")));
        model.addAttribute(refusal.isEmpty() ? "notice" : "error", refusal.isEmpty() ? "已存为常用意见。" : refusal);
        return sent.values();
    }

    /** Not stored, and everything that was typed comes along to the page that says who has the task. */
    private String tooLate(String taskId, HttpServletRequest request, RedirectAttributes redirect) {
        redirect.addFlashAttribute("error", "没有提交：这项办理现在不在您手里，或者已经办结。您填写的内容列在下面，可以复制。");
        redirect.addFlashAttribute("overtakenTyped", typedText.of(request));
        return access.elsewhere(taskId);
    }
}
