package cn.xieshou.directory.web;

import cn.xieshou.directory.AccountEditing;
import cn.xieshou.directory.Person;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One more account; those of administrators and of the leading group by administrators only. */
@Controller
@RequestMapping("/accounts/new")
class NewAccountController {

    private final AccountEditing editing;
    private final AccountPage page;

    NewAccountController(AccountEditing editing, AccountPage page) {
        this.editing = editing;
        this.page = page;
    }

    @GetMapping
    String show(Principal viewer, Model model) {
        page.require(viewer);
        return form(Map.of(), Map.of(), viewer, model);
    }

    @PostMapping
    String add(@RequestParam Map<String, String> typed, Principal viewer, Model model, RedirectAttributes redirect) {
        page.require(viewer);
        AccountEditing.Edited added = editing.add(viewer.getName(), typed);
        Person person = added.person();
        if (person == null) {
            return form(typed, added.problems(), viewer, model);
        }
        redirect.addFlashAttribute(
                "notice", person.email() == null ? "已登记。没有邮箱，请打印登录条交给本人。" : "已登记，设置密码的链接已寄往本人邮箱，7天内有效。");
        return "redirect:/accounts/" + person.account();
    }

    private String form(Map<String, String> typed, Map<String, String> problems, Principal viewer, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("roles", editing.roles(viewer.getName()));
        return "directory/new-account";
    }
}
