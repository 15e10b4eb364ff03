package cn.xieshou.directory.web;

import cn.xieshou.database.Installation;
import cn.xieshou.directory.AccountActions;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Slips;
import cn.xieshou.shared.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Slips for people without a mail address: who waits for one, and sheets that are shown once. */
@Controller
class SlipsController {

    private static final int SHOWN = 200;
    private static final String SHEETS = "sheets";

    private final Slips slips;
    private final AccountActions actions;
    private final Directory directory;
    private final DirectoryAccess rights;
    private final Installation installation;

    SlipsController(
            Slips slips,
            AccountActions actions,
            Directory directory,
            DirectoryAccess rights,
            Installation installation) {
        this.slips = slips;
        this.actions = actions;
        this.directory = directory;
        this.rights = rights;
        this.installation = installation;
    }

    @GetMapping("/accounts/slips")
    String waiting(@RequestParam(defaultValue = "") String q, Principal viewer, Model model) {
        require(viewer);
        List<Slips.Waiting> waiting = slips.waiting(viewer.getName(), q, SHOWN);
        model.addAttribute("q", q);
        model.addAttribute("waiting", waiting);
        model.addAttribute("more", waiting.size() == SHOWN);
        model.addAttribute("unprinted", slips.unprinted(viewer.getName()));
        model.addAttribute("most", Slips.MOST);
        return "directory/slips";
    }

    /** Prints for a school, for the bureau («-») or, with an empty one, for everybody who has had no slip. */
    @PostMapping("/accounts/slips")
    String print(@RequestParam String school, Principal viewer, RedirectAttributes redirect) {
        require(viewer);
        return printed(slips.print(school, viewer.getName()), "/accounts/slips", redirect);
    }

    @PostMapping("/accounts/{account}/slip")
    String printOne(@PathVariable String account, Principal viewer, RedirectAttributes redirect) {
        require(viewer);
        Person person = directory.person(account).orElseThrow(NotThere::new);
        actions.whyNot(viewer.getName(), person).ifPresent(reason -> {
            throw new AccessDeniedException(reason);
        });
        return printed(slips.print(person, viewer.getName()), "/accounts/" + person.account(), redirect);
    }

    /** Shows what was just printed, this once. */
    @GetMapping("/accounts/slips/printed")
    String printed(Principal viewer, Model model, HttpServletResponse response) {
        require(viewer);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("address", installation.address());
        return "directory/slip-sheets";
    }

    private static String printed(List<Slips.Sheet> sheets, String otherwise, RedirectAttributes redirect) {
        if (sheets.isEmpty()) {
            redirect.addFlashAttribute("error", "没有可以打印的登录条：都已设置密码、登记了邮箱或已停用。");
            return "redirect:" + otherwise;
        }
        redirect.addFlashAttribute(SHEETS, sheets);
        return "redirect:/accounts/slips/printed";
    }

    private void require(Principal viewer) {
        if (!rights.managesRoster(viewer.getName())) {
            throw new AccessDeniedException("only the office and administrators keep accounts");
        }
    }
}
