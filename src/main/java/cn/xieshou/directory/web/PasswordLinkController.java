package cn.xieshou.directory.web;

import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.directory.SecretDoor;
import cn.xieshou.workflow.account.AccountPasswords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    private final SecretDoor door;

    PasswordLinkController(PasswordLinks links, AccountPasswords passwords, SecretDoor door) {
        this.links = links;
        this.passwords = passwords;
        this.door = door;
    }

    @ModelAttribute
    void secretly(HttpServletResponse response) {
        door.seal(response);
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return account(key, request)
                .map(account -> form(account, key, Map.of(), model))
                .orElseGet(() -> gone(!key.isEmpty(), request, response, model));
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
            return gone(!key.isEmpty(), request, response, model);
        }
        Map<String, String> problems = problems(account.get(), chosen, again);
        if (!problems.isEmpty()) {
            return form(account.get(), key, problems, model);
        }
        return links.use(key, chosen) ? "redirect:/login?chosen" : gone(false, request, response, model);
    }

    private Optional<String> account(String key, HttpServletRequest request) {
        return door.isShut(request) ? Optional.empty() : links.account(key);
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

    private String gone(boolean guess, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("tooMany", door.refuse(request, response, guess));
        return "directory/password-link-gone";
    }
}
