package cn.xieshou.invitation.web;

import cn.xieshou.directory.SecretDoor;
import cn.xieshou.invitation.PersonalLinks;
import cn.xieshou.invitation.PersonalLinks.Opened;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.workflow.FormRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
 * Where a personal link leads, for people without an account: only sending the form uses it up. The secret is a parameter, which
 * no error page, no log and no lock of a page action repeats; short, for it is printed as a square, too.
 */
@Controller
@RequestMapping("/p")
class PersonalLinkController {

    private static final String KEY = "key";

    private final PersonalLinks links;
    private final SecretDoor door;
    private final SecurityLog log;

    PersonalLinkController(PersonalLinks links, SecretDoor door, SecurityLog log) {
        this.links = links;
        this.door = door;
        this.log = log;
    }

    @ModelAttribute
    void secretly(HttpServletResponse response) {
        door.seal(response);
    }

    /** Without a key it asks for the code of a slip. */
    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (key.isBlank()) {
            return "invitation/code";
        }
        Optional<Opened> opened = door.isShut(request)
                ? Optional.empty()
                : PersonalLinks.secret(key).flatMap(links::open);
        return opened.map(one -> page(one, key, Map.of(), model)).orElseGet(() -> wrong(key, request, response, model));
    }

    @PostMapping
    String answer(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String key = typed.getOrDefault(KEY, "");
        Optional<String> secret = door.isShut(request) ? Optional.empty() : PersonalLinks.secret(key);
        // Read before: what a refused answer leaves in the transaction that is rolled back is not what the person sees.
        Optional<Opened> before = secret.flatMap(links::look);
        try {
            return secret.flatMap(one -> links.answer(one, typed))
                    .map(one -> page(one, key, Map.of(), model))
                    .orElseGet(() -> wrong(key, request, response, model));
        } catch (FormRefused refused) {
            model.addAttribute("problems", refused.reasons());
            return page(before.orElseThrow(), key, typed, model);
        }
    }

    private static String page(Opened opened, String key, Map<String, String> typed, Model model) {
        model.addAttribute("opened", opened);
        model.addAttribute(KEY, key);
        model.addAttribute("typed", typed);
        return "invitation/sheet";
    }

    /** A wrong one is counted and says nothing of whether there was ever such a link. */
    private String wrong(String key, HttpServletRequest request, HttpServletResponse response, Model model) {
        boolean tooMany = door.refuse(request, response, true);
        if (!tooMany) {
            log.refusedBy("", SecurityKind.PERSONAL_LINK, "", "无效的个人链接");
        }
        model.addAttribute("problem", tooMany ? "从您这里打开的无效链接太多，请10分钟后再试" : "这个链接或代码不能使用：可能不完整，或者填错了");
        model.addAttribute("code", PersonalLinks.secret(key).isPresent() ? "" : key);
        return "invitation/code";
    }
}
