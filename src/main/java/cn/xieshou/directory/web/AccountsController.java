package cn.xieshou.directory.web;

import cn.xieshou.directory.AccountDesk;
import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.PasswordLink;
import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Sight;
import cn.xieshou.directory.Slips;
import cn.xieshou.register.Registers;
import cn.xieshou.securitylog.RecordsPersonalData;
import cn.xieshou.workflow.account.EngineAccounts;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts of people, kept by the office and administrators. */
@Controller
class AccountsController {

    private final AccountsRegister register;
    private final Registers registers;
    private final Accounts accounts;
    private final AccountDesk desk;
    private final PasswordLinks links;
    private final Slips slips;
    private final EngineAccounts engine;
    private final Directory directory;
    private final Sight sight;

    AccountsController(
            AccountsRegister register,
            Registers registers,
            Accounts accounts,
            AccountDesk desk,
            PasswordLinks links,
            Slips slips,
            EngineAccounts engine,
            Directory directory,
            Sight sight) {
        this.register = register;
        this.registers = registers;
        this.accounts = accounts;
        this.desk = desk;
        this.links = links;
        this.slips = slips;
        this.engine = engine;
        this.directory = directory;
        this.sight = sight;
    }

    @GetMapping("/accounts")
    @RecordsPersonalData("账号联系方式")
    String list(@RequestParam Map<String, String> asked, Principal viewer, Model model) {
        require(viewer);
        model.addAttribute("view", registers.view(register, viewer.getName(), asked));
        model.addAttribute("administers", desk.administers(viewer.getName()));
        return "directory/accounts";
    }

    @GetMapping("/accounts/{account}")
    @RecordsPersonalData("账号联系方式")
    String show(@PathVariable String account, Principal viewer, Model model) {
        Person person = known(account, viewer);
        return form(person, text(person.email()), text(person.phone()), Map.of(), viewer, model);
    }

    @PostMapping("/accounts/{account}")
    String reach(
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String phone,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        Person person = known(account, viewer);
        refuse(desk.whyNotKeep(viewer.getName(), person));
        // A form without a field leaves what it is about.
        String typedEmail = email == null ? text(person.email()) : email;
        String typedPhone = phone == null ? text(person.phone()) : phone;
        Map<String, String> problems = desk.reach(person, typedEmail, typedPhone);
        if (!problems.isEmpty()) {
            return form(person, typedEmail, typedPhone, problems, viewer, model);
        }
        redirect.addFlashAttribute("notice", "已保存。");
        return "redirect:/accounts/" + person.account();
    }

    /** Takes back the link or the slip that is on its way. */
    @PostMapping("/accounts/{account}/link/revoke")
    String revoke(@PathVariable String account, Principal viewer, RedirectAttributes redirect) {
        Person person = manageable(account, viewer);
        boolean revoked = links.revoke(person, viewer.getName());
        redirect.addFlashAttribute(revoked ? "notice" : "error", revoked ? "已作废，不能再用它设置密码。" : "没有可以作废的链接或登录条。");
        return "redirect:/accounts/" + person.account();
    }

    /** Sends the person a link to choose a password; nobody else learns it. */
    @PostMapping("/accounts/{account}/link")
    String link(@PathVariable String account, Principal viewer, RedirectAttributes redirect) {
        Person person = manageable(account, viewer);
        links.send(person, viewer.getName())
                .ifPresentOrElse(
                        why -> redirect.addFlashAttribute("error", why + "。"),
                        () -> redirect.addFlashAttribute(
                                "notice", "设置密码的链接已寄往本人邮箱：首次设置7天内有效，重设24小时内有效；重设时同一角色的其他人也会收到通知。"));
        return "redirect:/accounts/" + person.account();
    }

    @PostMapping("/accounts/{account}/disable")
    String disable(@PathVariable String account, Principal viewer, RedirectAttributes redirect) {
        Person person = manageable(account, viewer);
        accounts.disable(person.account());
        redirect.addFlashAttribute("notice", "账号已停用，本人已不能登录。");
        return "redirect:/accounts/" + person.account();
    }

    @PostMapping("/accounts/{account}/enable")
    String enable(@PathVariable String account, Principal viewer, RedirectAttributes redirect) {
        Person person = manageable(account, viewer);
        String other = desk.otherPrincipal(person);
        if (other.isEmpty()) {
            accounts.enable(person.account());
            redirect.addFlashAttribute("notice", "账号已恢复使用。");
        } else {
            redirect.addFlashAttribute("error", "学校只能有一位校长，现在是「" + other + "」；请先停用那个账号。");
        }
        return "redirect:/accounts/" + person.account();
    }

    private String form(
            Person person, String email, String phone, Map<String, String> problems, Principal viewer, Model model) {
        String school = person.school();
        model.addAttribute("person", person);
        model.addAttribute("school", school == null ? "" : directory.schoolName(school));
        model.addAttribute("email", email);
        model.addAttribute("phone", phone);
        model.addAttribute("problems", problems);
        model.addAttribute("disabled", accounts.isDisabled(person.account()));
        model.addAttribute("tasks", desk.openTasks(person.account()));
        model.addAttribute("whyNot", desk.whyNot(viewer.getName(), person).orElse(""));
        model.addAttribute(
                "whyNotKeep", desk.whyNotKeep(viewer.getName(), person).orElse(""));
        model.addAttribute("whyNoLink", links.whyNot(person).orElse(""));
        Optional<PasswordLink> newest = links.newest(person.account());
        model.addAttribute("link", newest.orElse(null));
        model.addAttribute("linkHolds", newest.filter(links::holds).isPresent());
        model.addAttribute("whyNoSlip", slips.whyNot(person).orElse(""));
        model.addAttribute("printed", slips.printed(person.account()));
        model.addAttribute(
                "withPassword", !engine.withPassword(Set.of(person.account())).isEmpty());
        return "directory/account";
    }

    private Person manageable(String account, Principal viewer) {
        Person person = known(account, viewer);
        refuse(desk.whyNot(viewer.getName(), person));
        return person;
    }

    private static void refuse(Optional<String> reason) {
        if (reason.isPresent()) {
            throw new AccessDeniedException(reason.get());
        }
    }

    private Person known(String account, Principal viewer) {
        require(viewer);
        return directory.person(account).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void require(Principal viewer) {
        if (!sight.managesRoster(viewer.getName())) {
            throw new AccessDeniedException("only the office and administrators keep accounts");
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
