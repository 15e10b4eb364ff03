package cn.xieshou.portal;

import cn.xieshou.portal.task.TaskAccess;
import cn.xieshou.preference.OpensIn;
import cn.xieshou.preference.Preferences;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.TasklistAddress;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.insight.ClosedTask;
import cn.xieshou.workflow.insight.KnownCases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the links of mails lead: to the form while it is mine, where one likes it to open, otherwise to a page that says who has it or what became of
 * it. A task that never concerned me answers as if it did not exist.
 */
@Controller
class GoController {

    private final Worklist worklist;
    private final KnownCases cases;
    private final Viewer viewer;
    private final Matters matters;
    private final StepHolders hands;
    private final TasklistAddress tasklist;
    private final TaskAccess access;
    private final Preferences preferences;

    GoController(
            Worklist worklist,
            KnownCases cases,
            Viewer viewer,
            Matters matters,
            StepHolders hands,
            TasklistAddress tasklist,
            TaskAccess access,
            Preferences preferences) {
        this.worklist = worklist;
        this.cases = cases;
        this.viewer = viewer;
        this.matters = matters;
        this.hands = hands;
        this.tasklist = tasklist;
        this.access = access;
        this.preferences = preferences;
    }

    /** @param in {@code page} or {@code tasklist}, whatever the reader has chosen for all; else that */
    @GetMapping("/go/{taskId}")
    String go(@PathVariable String taskId, @RequestParam(required = false) @Nullable String in, Model model) {
        String account = viewer.account();
        Optional<OpenTask> open = worklist.find(taskId);
        if (open.isPresent() && access.isMine(open.get(), account)) {
            return "redirect:"
                    + (opensIn(in, account) == OpensIn.PORTAL ? "/tasks/" + taskId : tasklist.of(open.get()));
        }
        if (open.isPresent()) {
            explain(taskId, account, open.get().businessKey(), model);
            next(
                    worklist.ofMatter(open.get().businessKey()).stream()
                            .filter(task ->
                                    task.processInstanceId().equals(open.get().processInstanceId()))
                            .filter(task -> !task.taskId().equals(taskId)),
                    model);
            model.addAttribute("step", open.get().name());
            model.addAttribute("hands", hands.of(open.get()));
            return "portal/elsewhere";
        }
        ClosedTask closed = cases.closed(taskId).orElseThrow(NotThere::new);
        explain(taskId, account, closed.businessKey(), model);
        next(after(closed).stream(), model);
        model.addAttribute("step", closed.name());
        model.addAttribute("closed", closed);
        String last = closed.assignee();
        model.addAttribute("by", last == null ? null : hands.person(last));
        return "portal/elsewhere";
    }

    private OpensIn opensIn(@Nullable String asked, String account) {
        return "tasklist".equals(asked)
                ? OpensIn.TASKLIST
                : "page".equals(asked) ? OpensIn.PORTAL : preferences.opensIn(account);
    }

    private void explain(String taskId, String account, String matter, Model model) {
        if (!cases.concerns(taskId, account) && !matters.maySee(account, matter)) {
            throw new NotThere();
        }
        model.addAttribute("mayOpen", matters.maySee(account, matter));
        model.addAttribute("matter", matters.of(matter));
    }

    /** What waits in the same case; if nothing does, what has begun in the matter since, as in the case that this one was part of. */
    private List<OpenTask> after(ClosedTask closed) {
        List<OpenTask> waiting = worklist.ofMatter(closed.businessKey());
        List<OpenTask> same = waiting.stream()
                .filter(task -> task.processInstanceId().equals(closed.processInstanceId()))
                .toList();
        return same.isEmpty()
                ? waiting.stream()
                        .filter(task -> !task.createdAt().isBefore(closed.endedAt()))
                        .toList()
                : same;
    }

    private void next(Stream<OpenTask> waiting, Model model) {
        model.addAttribute(
                "next",
                waiting.map(task -> new Next(task.name(), hands.of(task))).toList());
    }

    /** What waits in the matter now. */
    record Next(String step, String hands) {}
}
