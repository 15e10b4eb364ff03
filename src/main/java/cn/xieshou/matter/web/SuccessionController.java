package cn.xieshou.matter.web;

import cn.xieshou.directory.AccountActions;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.directory.Person;
import cn.xieshou.matter.Succession;
import cn.xieshou.notice.MatterTitle.Titled;
import cn.xieshou.notice.MatterTitles;
import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.OpenTask;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the office lets somebody take over another's place: what moves, and to whom. */
@Controller
@RequestMapping("/accounts/{account}/hand-over")
class SuccessionController {

    private static final int SHOWN = 50;

    private final Succession succession;
    private final AccountActions actions;
    private final Directory directory;
    private final MatterTitles titles;
    private final DirectoryAccess rights;

    SuccessionController(
            Succession succession,
            AccountActions actions,
            Directory directory,
            MatterTitles titles,
            DirectoryAccess rights) {
        this.succession = succession;
        this.actions = actions;
        this.directory = directory;
        this.titles = titles;
        this.rights = rights;
    }

    @GetMapping
    String show(@PathVariable String account, Principal viewer, Model model) {
        return page(manageable(account, viewer), Map.of(), Map.of(), model);
    }

    @PostMapping
    String handOver(
            @PathVariable String account,
            @RequestParam Map<String, String> typed,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        Person former = manageable(account, viewer);
        IncompleteForm.require(typed.keySet(), List.of("account", "name", "email", "phone"));
        Succession.Done done = succession.handOver(former, typed, viewer.getName());
        if (!done.problems().isEmpty()) {
            return page(former, typed, done.problems(), model);
        }
        redirect.addFlashAttribute("notice", "已交接，转出待办 " + done.tasks() + " 项；原账号已停用，双方都会收到邮件。");
        return "redirect:/accounts/" + former.account();
    }

    private String page(Person former, Map<String, String> typed, Map<String, String> problems, Model model) {
        List<OpenTask> waiting = succession.waiting(former);
        Set<String> keys = waiting.stream().map(OpenTask::businessKey).collect(Collectors.toSet());
        Map<String, Titled> known = titles.of(keys);
        String school = former.school();
        model.addAttribute("person", former);
        model.addAttribute("school", school == null ? "" : directory.schoolName(school));
        model.addAttribute("ended", directory.inOffice(former.account()).isEmpty());
        model.addAttribute("total", waiting.size());
        model.addAttribute("matters", keys.size());
        model.addAttribute(
                "tasks",
                waiting.stream()
                        .limit(SHOWN)
                        .map(task -> new Line(task.name(), title(task, known), task.due()))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "matter/succession";
    }

    private static String title(OpenTask task, Map<String, Titled> known) {
        Titled titled = known.get(task.businessKey());
        return titled == null ? task.businessKey() : titled.title();
    }

    /** A task that moves. */
    public record Line(String task, String matter, @Nullable Instant due) {}

    private Person manageable(String account, Principal viewer) {
        if (!rights.managesRoster(viewer.getName())) {
            throw new AccessDeniedException("only the office and administrators keep accounts");
        }
        Person person = directory.person(account).orElseThrow(NotThere::new);
        actions.whyNot(viewer.getName(), person).ifPresent(reason -> {
            throw new AccessDeniedException(reason);
        });
        return person;
    }
}
