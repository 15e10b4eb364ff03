package cn.xieshou.directory.web;

import cn.xieshou.directory.AccountDesk;
import cn.xieshou.directory.Role;
import cn.xieshou.shared.Text;
import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrators add accounts of their own kind and of the leading group; all others come with the roster. */
@Controller
@RequestMapping("/accounts/new")
class NewAccountController {

    private final AccountDesk desk;

    NewAccountController(AccountDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(Principal viewer, Model model) {
        require(viewer);
        return form(Map.of(), Map.of(), model);
    }

    @PostMapping
    String add(@RequestParam Map<String, String> typed, Principal viewer, Model model, RedirectAttributes redirect) {
        require(viewer);
        Map<String, String> problems = desk.add(typed);
        if (!problems.isEmpty()) {
            return form(typed, problems, model);
        }
        redirect.addFlashAttribute("notice", "已登记，设置密码的链接已寄往本人邮箱，7天内有效。");
        return "redirect:/accounts/" + Text.sought(typed.get("account"));
    }

    private static String form(Map<String, String> typed, Map<String, String> problems, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values()).filter(AccountDesk::reserved).toList());
        return "directory/new-account";
    }

    private void require(Principal viewer) {
        if (!desk.administers(viewer.getName())) {
            throw new AccessDeniedException(AccountDesk.RESERVED);
        }
    }
}
