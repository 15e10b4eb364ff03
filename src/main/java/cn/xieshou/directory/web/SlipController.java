package cn.xieshou.directory.web;

import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.directory.SlipCode;
import cn.xieshou.directory.Tries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the code of a printed slip is typed; wrong, old, used and revoked ones answer alike. */
@Controller
@RequestMapping("/password/slip")
class SlipController {

    private static final String PAGE = "directory/slip";

    private final PasswordLinks links;
    private final Tries tries;

    SlipController(PasswordLinks links, Tries tries) {
        this.links = links;
        this.tries = tries;
    }

    @GetMapping
    String show() {
        return PAGE;
    }

    /** Leads to the page of the links, where the password is chosen; the code is not in its address. */
    @PostMapping
    String read(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        String key = SlipCode.read(code);
        if (!SlipCode.isPossible(key)) {
            return refused("代码是16位字母和数字，请照登录条填写", code, HttpStatus.OK, response, model);
        }
        if (tries.tooMany(request.getRemoteAddr())) {
            return refused("从您这里填写的无效代码太多，请10分钟后再试", code, HttpStatus.TOO_MANY_REQUESTS, response, model);
        }
        Optional<String> account = links.account(key);
        if (account.isEmpty()) {
            tries.count(request.getRemoteAddr());
            return refused("这个代码不能使用：可能填错、已经用过，或者已被新打印的登录条代替", code, HttpStatus.NOT_FOUND, response, model);
        }
        return PasswordLinkController.form(account.get(), key, Map.of(), model);
    }

    private static String refused(
            String why, String code, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("problem", why);
        model.addAttribute("code", code);
        return PAGE;
    }
}
