package cn.xieshou.portal.task;

import cn.xieshou.files.FileKind;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.portal.TaskWords;
import cn.xieshou.portal.Viewer;
import cn.xieshou.preference.UsualOpinions;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.TasklistAddress;
import cn.xieshou.workflow.form.DecisionChange;
import cn.xieshou.workflow.form.FormPart;
import cn.xieshou.workflow.form.OpenedForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a task and its form on its page. */
@Component
class TaskPages {

    private final TaskWords words;
    private final TasklistAddress tasklist;
    private final Viewer viewer;
    private final UsualOpinions opinions;
    private final WhoIsNext next;
    private final TaskFiles files;
    private final TaskRecords records;

    TaskPages(
            TaskWords words,
            TasklistAddress tasklist,
            Viewer viewer,
            UsualOpinions opinions,
            WhoIsNext next,
            TaskFiles files,
            TaskRecords records) {
        this.words = words;
        this.tasklist = tasklist;
        this.viewer = viewer;
        this.opinions = opinions;
        this.next = next;
        this.files = files;
        this.records = records;
    }

    /**
     * A way to submit.
     *
     * @param value the decision, empty if the form asks for none
     * @param usual whether the page is drawn for it
     * @param more where the first field is that it asks for and the page does not show, empty if it asks for nothing more
     */
    record Way(String value, String label, boolean usual, String more) {}

    String show(
            OpenTask task,
            OpenedForm form,
            Map<String, @Nullable Object> typed,
            Map<String, String> problems,
            Model model) {
        Map<String, @Nullable Object> values = decided(form, typed);
        List<FormPart> parts = form.draw(values, problems).stream()
                .filter(part -> !isDecision(part))
                .toList();
        int first = firstToFillIn(parts);
        model.addAttribute("task", task);
        model.addAttribute("account", viewer.account());
        model.addAttribute("caseNumber", task.businessKey());
        model.addAttribute("words", words.of(task));
        model.addAttribute("reading", parts.subList(0, first));
        model.addAttribute("asking", parts.subList(first, parts.size()));
        model.addAttribute("readable", form.readable());
        form.comeback().ifPresent(back -> {
            model.addAttribute("comeback", back);
            model.addAttribute("changes", form.changes(back).orElse(null));
        });
        model.addAttribute("pasted", waiting(parts, model));
        model.addAttribute("kept", form.kept(values));
        model.addAttribute("under", String.valueOf(values.getOrDefault(OpenedForm.DECISION, "")));
        model.addAttribute("earlierRows", earlier(form));
        model.addAttribute("opinionFields", form.opinions());
        model.addAttribute("usualOpinions", form.opinions().isEmpty() ? List.of() : opinions.of(viewer.account()));
        model.addAttribute("ways", ways(form, values));
        model.addAttribute("wayLabel", form.decisionLabel());
        model.addAttribute("jumps", Jump.on(parts, !form.readable().isEmpty(), form.decisionLabel()));
        model.addAttribute("coming", next.of(task, form, viewer.account()));
        if (model.getAttribute("refusal") instanceof FormRefused refused) {
            model.addAttribute("complaints", Complaint.of(refused, parts));
            model.addAttribute("stale", Complaint.ofSomethingRead(parts));
        }
        model.addAttribute("others", OtherWay.values());
        model.addAttribute("files", files.drafts(task.taskId(), viewer.account()));
        model.addAttribute("acceptedFiles", FileKind.accepted());
        records.show(task.processInstanceId(), form, model);
        return "portal/task";
    }

    private static Map<String, WaitingRows> waiting(List<FormPart> parts, Model model) {
        return model.getAttribute("draftValues") instanceof Map<?, ?> draft ? WaitingRows.of(draft, parts) : Map.of();
    }

    /**
     * Rows of an earlier time that a table offers.
     *
     * @param from «2025—2026学年»
     */
    record Earlier(String list, String from, String alongWith) {}

    private static @Nullable Earlier earlier(OpenedForm form) {
        return form.earlier()
                .flatMap(table -> table.from().map(from -> new Earlier(table.list(), from, table.alongWith())))
                .orElse(null);
    }

    /** Where Tasklist shows it. */
    String tasklist(OpenTask task) {
        return tasklist.of(task);
    }

    private static Map<String, @Nullable Object> decided(OpenedForm form, Map<String, @Nullable Object> typed) {
        boolean known = form.decisions().stream().anyMatch(one -> one.value().equals(typed.get(OpenedForm.DECISION)));
        return known || form.decisions().isEmpty() ? typed : form.decided(typed, FormAsSent.usual(form));
    }

    private static boolean isDecision(FormPart part) {
        return part instanceof FormPart.Input input && input.name().equals(OpenedForm.DECISION);
    }

    /** What stands above it is to be read first. */
    private static int firstToFillIn(List<FormPart> parts) {
        for (int i = 0; i < parts.size(); i++) {
            boolean open = parts.get(i) instanceof FormPart.Input input
                    ? !input.isFixed()
                    : parts.get(i) instanceof FormPart.Rows;
            if (open) {
                return i;
            }
        }
        return parts.size();
    }

    private static List<Way> ways(OpenedForm form, Map<String, @Nullable Object> values) {
        String here = String.valueOf(values.get(OpenedForm.DECISION));
        if (form.decisions().isEmpty()) {
            return List.of(new Way("", "提交", true, ""));
        }
        List<Way> ways = new ArrayList<>();
        for (FormPart.Option one : form.decisions()) {
            String more = more(form.change(values, here, one.value()));
            ways.add(new Way(one.value(), one.label(), one.value().equals(here), more));
        }
        return ways;
    }

    /** Where the first field is that is asked for besides, empty if nothing is. */
    static String more(DecisionChange change) {
        return change.asked().isEmpty() ? "" : "#" + FormPart.id(change.asked().get(0));
    }

    /** What goes to the engine: nothing of what was not sent. */
    static Map<String, Object> submission(Map<String, @Nullable Object> values) {
        Map<String, Object> sent = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                sent.put(key, Objects.requireNonNull(value));
            }
        });
        return sent;
    }
}
