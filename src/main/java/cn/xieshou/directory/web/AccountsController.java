package cn.xieshou.directory.web;

import cn.xieshou.directory.AccountActions;
import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.directory.Person;
import cn.xieshou.register.Registers;
import cn.xieshou.securitylog.RecordsPersonalData;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts of people, kept by the office and administrators. */
@Controller
class AccountsController {

    private final AccountsRegister register;
    private final Registers registers;
    private final Accounts accounts;
    private final AccountActions actions;
    private final PasswordLinks links;
    private final AccountPage page;

    AccountsController(
            AccountsRegister register,
            Registers registers,
            Accounts accounts,
            AccountActions actions,
            PasswordLinks links,
            AccountPage page) {
        this.register = register;
        this.registers = registers;
        this.accounts = accounts;
        this.actions = actions;
        this.links = links;
        this.page = page;
    }

    @GetMapping("/accounts")
    @RecordsPersonalData("账号联系方式")
    String list(@RequestParam Map<String, String> asked, Principal viewer, Model model) {
        page.require(viewer);
        model.addAttribute("view", registers.view(register, viewer.getName(), asked));
        model.addAttribute("administers", actions.administers(viewer.getName()));
        return "directory/accounts";
    }

    @GetMapping("/accounts/{account}")
    @RecordsPersonalData("账号联系方式")
    String show(@PathVariable String account, Principal viewer, Model model) {
        return page.show(page.known(account, viewer), viewer, model);
    }

    @PostMapping("/accounts/{account}")
    String reach(
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String phone,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        Person person = page.known(account, viewer);
        AccountPage.refuse(actions.whyNotKeep(viewer.getName(), person));
        // A form without a field leaves what it is about.
        String typedEmail = Objects.requireNonNullElse(email, Objects.requireNonNullElse(person.email(), ""));
        String typedPhone = Objects.requireNonNullElse(phone, Objects.requireNonNullElse(person.phone(), ""));
        Map<String, String> problems = actions.reach(person, typedEmail, typedPhone);
        if (!problems.isEmpty()) {
            return page.show(person, Map.of("email", typedEmail, "phone", typedPhone), problems, viewer, model);
        }
        redirect.addFlashAttribute("notice", "已保存。");
        return "redirect:/accounts/" + person.account();
    }

    /** Takes back the link or the slip that is on its way. */
    @PostMapping("/accounts/{account}/link/revoke")
    String revoke(@PathVariable String account, Principal viewer, RedirectAttributes redirect) {
        Person person = page.manageable(account, viewer);
        boolean revoked = links.revoke(person, viewer.getName());
        redirect.addFlashAttribute(revoked ? "notice" : "error", revoked ? "已作废，不能再用它设置密码。" : "没有可以作废的链接或登录条。");
        return "redirect:/accounts/" + person.account();
    }

    /** Sends the person a link to choose a password; nobody else learns it. */
    @PostMapping("/accounts/{account}/link")
    String link(@PathVariable String account, Principal viewer, RedirectAttributes redirect) {
        Person person = page.manageable(account, viewer);
        links.send(person, viewer.getName())
                .ifPresentOrElse(
                        why -> redirect.addFlashAttribute("error", why + "。"),
                        () -> redirect.addFlashAttribute(
                                "notice", "设置密码的链接已寄往本人邮箱：首次设置7天内有效，重设24小时内有效；重设时同一角色的其他人也会收到通知。"));
        return "redirect:/accounts/" + person.account();
    }

    @PostMapping("/accounts/{account}/disable")
    String disable(@PathVariable String account, Principal viewer, RedirectAttributes redirect) {
        Person person = page.manageable(account, viewer);
        accounts.disable(person.account());
        redirect.addFlashAttribute("notice", "账号已停用，本人已不能登录。");
        return "redirect:/accounts/" + person.account();
    }

    @PostMapping("/accounts/{account}/enable")
    String enable(@PathVariable String account, Principal viewer, RedirectAttributes redirect) {
        Person person = page.manageable(account, viewer);
        String other = actions.otherPrincipal(person);
        if (other.isEmpty()) {
            accounts.enable(person.account());
            redirect.addFlashAttribute("notice", "账号已恢复使用。");
        } else {
            redirect.addFlashAttribute("error", "学校只能有一位校长，现在是「" + other + "」；请先停用那个账号。");
        }
        return "redirect:/accounts/" + person.account();
    }
}
