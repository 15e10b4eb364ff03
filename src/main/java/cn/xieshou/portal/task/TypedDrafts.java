package cn.xieshou.portal.task;

import cn.xieshou.draft.Drafts;
import cn.xieshou.draft.Drafts.Draft;
import cn.xieshou.portal.Viewer;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.form.FormAnswer;
import cn.xieshou.workflow.form.OpenedForm;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what a task page brings as the draft, and tells where another window's is newer than what the page shows. */
@Component
class TypedDrafts {

    private final Drafts drafts;
    private final TaskForms forms;
    private final Viewer viewer;

    TypedDrafts(Drafts drafts, TaskForms forms, Viewer viewer) {
        this.drafts = drafts;
        this.forms = forms;
        this.viewer = viewer;
    }

    /**
     * What came from a page.
     *
     * @param undone what is not done if it cannot be kept
     */
    record Sent(OpenTask task, OpenedForm form, FormAsSent fields, SeenDraft seen, String undone) {}

    /**
     * What was typed in a window and is not kept because another has kept something since.
     *
     * @param head what was not done
     */
    record Left(String head, List<FormAnswer> typed) {}

    Drafts.Outcome keep(Sent from, Map<String, @Nullable Object> values) {
        return drafts.saveOver(
                from.task().taskId(),
                viewer.account(),
                WaitingRows.inDraft(from.form().draft(values), from.fields().pasted()),
                from.fields().by(),
                from.seen()::knows);
    }

    /** When the draft was kept that a submission would throw away and of which nobody was told in that window. */
    Optional<Instant> unseen(Sent from) {
        return drafts.find(from.task().taskId(), viewer.account())
                .filter(draft -> !from.seen().wasToldOf(draft)
                        && Drafts.isOther(draft, from.form().draft(from.fields().values())))
                .map(Draft::savedAt);
    }

    /**
     * The page once more, by its own address: one may go back and forth in the browser without sending anything again.
     *
     * @param told what the page says then, by its names for it
     */
    String again(
            Sent from,
            Map<String, @Nullable Object> values,
            Map<String, Object> told,
            String fragment,
            RedirectAttributes redirect) {
        Drafts.Outcome outcome = keep(from, values);
        if (!outcome.kept()) {
            return leftTyped(from, outcome.at(), redirect);
        }
        told.forEach(redirect::addFlashAttribute);
        return "redirect:/tasks/" + from.task().taskId() + fragment;
    }

    /** The page with what another window has kept, and what came from this one to be put back. */
    String leftTyped(Sent from, Instant at, RedirectAttributes redirect) {
        redirect.addFlashAttribute("left", left(from, at));
        return "redirect:/tasks/" + from.task().taskId() + "#left-typed";
    }

    /** @param at when the other window's was kept, which the page shows from now on */
    private Left left(Sent from, Instant at) {
        OpenTask task = from.task();
        OpenedForm form = from.form();
        Set<FormAnswer> there = new HashSet<>(answers(task, form.opened()));
        drafts.find(task.taskId(), viewer.account())
                .ifPresent(draft -> there.addAll(answers(task, form.withDraft(draft.values()))));
        List<FormAnswer> typed = new ArrayList<>(answers(task, from.fields().values()));
        typed.removeAll(there);
        from.fields().pasted().values().forEach(text -> typed.add(new FormAnswer("从电子表格粘贴的", text)));
        return new Left(from.undone() + "：这一步在另一个窗口或另一台设备上也填写过（" + ChineseDates.timeOfDay(at) + "）", typed);
    }

    private List<FormAnswer> answers(OpenTask task, Map<String, @Nullable Object> values) {
        Map<String, Object> typed = new HashMap<>();
        TaskPages.submission(values).forEach(typed::put);
        return forms.answers(task.definitionId(), task.taskKey(), typed);
    }
}
