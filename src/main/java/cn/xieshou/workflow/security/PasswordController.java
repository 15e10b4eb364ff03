package cn.xieshou.workflow.security;

import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.workflow.account.Account;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own password; other sessions of the account end with the old one. */
@Controller
class PasswordController {

    static final String PATH = "/account/password";

    private final EngineAccounts accounts;
    private final AccountPasswords passwords;
    private final SecurityContextRepository sessions;
    private final SecurityLog log;

    PasswordController(
            EngineAccounts accounts, AccountPasswords passwords, SecurityContextRepository sessions, SecurityLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.log = log;
    }

    @GetMapping(PATH)
    String show(@AuthenticationPrincipal Account account, Model model) {
        return page(account, Map.of(), model);
    }

    @PostMapping(PATH)
    String change(
            @AuthenticationPrincipal Account account,
            @RequestParam String current,
            @RequestParam String chosen,
            @RequestParam String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Map<String, String> problems = problems(account, current, chosen, again);
        if (!problems.isEmpty()) {
            return page(account, problems, model);
        }
        passwords.chooseOnPage(account.account(), chosen);
        stay(account, request, response);
        redirect.addFlashAttribute("notice", "密码已修改，下次登录请用新密码。");
        return "redirect:/";
    }

    private Map<String, String> problems(Account account, String current, String chosen, String again) {
        Map<String, String> problems = new LinkedHashMap<>();
        passwords.problem(account.account(), chosen).ifPresent(reason -> problems.put("chosen", reason));
        if (chosen.equals(current)) {
            problems.putIfAbsent("chosen", "新密码不能与现在的密码相同");
        }
        if (!chosen.equals(again)) {
            problems.put("again", "两次输入的新密码不一致");
        }
        if (problems.isEmpty() && !passwords.matches(account.account(), current)) {
            boolean paused = passwords.pausedUntil(account.account()).isPresent();
            problems.put("current", paused ? "密码连续输错5次，请15分钟后再试" : "现在的密码不正确");
            log.refused(SecurityKind.PASSWORD_CHANGED, account.account(), "现在的密码不正确");
        }
        return problems;
    }

    /** The session in which the password was changed goes on, under a new id. */
    private void stay(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        accounts.enabled(account.account()).ifPresent(changed -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(AccountSignIn.signedIn(changed));
            SecurityContextHolder.setContext(context);
            sessions.saveContext(context, request, response);
        });
    }

    private static String page(Account account, Map<String, String> problems, Model model) {
        model.addAttribute("problems", problems);
        model.addAttribute("first", account.mustChangePassword());
        return "portal/password";
    }
}
