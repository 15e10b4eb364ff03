package cn.xieshou.directory.web;

import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.directory.Tries;
import cn.xieshou.workflow.account.AccountPasswords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a one-time link leads: looking at it changes nothing (mail servers look at links too), only choosing a password uses
 * it. The secret is a parameter, which no error page and no log repeats. Wrong, old and used links answer alike.
 */
@Controller
@RequestMapping("/password/link")
class PasswordLinkController {

    private final PasswordLinks links;
    private final AccountPasswords passwords;
    private final Tries tries;

    PasswordLinkController(PasswordLinks links, AccountPasswords passwords, Tries tries) {
        this.links = links;
        this.passwords = passwords;
        this.tries = tries;
    }

    /** The address of this page goes nowhere: not into a cache, not to a page that is opened from here. */
    @ModelAttribute
    void secretly(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return account(key, request)
                .map(account -> form(account, key, Map.of(), model))
                .orElseGet(() -> gone(request, response, model));
    }

    @PostMapping
    String choose(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> account = account(key, request);
        if (account.isEmpty()) {
            return gone(request, response, model);
        }
        Map<String, String> problems = problems(account.get(), chosen, again);
        if (!problems.isEmpty()) {
            return form(account.get(), key, problems, model);
        }
        return links.use(key, chosen) ? "redirect:/login?chosen" : gone(request, response, model);
    }

    private Optional<String> account(String key, HttpServletRequest request) {
        if (tries.tooMany(request.getRemoteAddr())) {
            return Optional.empty();
        }
        Optional<String> account = links.account(key);
        if (account.isEmpty() && !key.isEmpty()) {
            tries.count(request.getRemoteAddr());
        }
        return account;
    }

    private Map<String, String> problems(String account, String chosen, String again) {
        Map<String, String> problems = new LinkedHashMap<>();
        passwords.problem(account, chosen).ifPresent(reason -> problems.put("chosen", reason));
        if (!chosen.equals(again)) {
            problems.put("again", "两次输入的新密码不一致");
        }
        return problems;
    }

    static String form(String account, String key, Map<String, String> problems, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("key", key);
        model.addAttribute("problems", problems);
        return "directory/password-link";
    }

    private String gone(HttpServletRequest request, HttpServletResponse response, Model model) {
        boolean tooMany = tries.tooMany(request.getRemoteAddr());
        response.setStatus((tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND).value());
        model.addAttribute("tooMany", tooMany);
        return "directory/password-link-gone";
    }
}
