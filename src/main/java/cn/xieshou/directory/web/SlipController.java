package cn.xieshou.directory.web;

import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.directory.SecretDoor;
import cn.xieshou.directory.SlipCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
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
    private final SecretDoor door;

    SlipController(PasswordLinks links, SecretDoor door) {
        this.links = links;
        this.door = door;
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
        door.seal(response);
        String key = SlipCode.read(code);
        if (!SlipCode.isPossible(key)) {
            return refused("代码是16位字母和数字，请照登录条填写", code, model);
        }
        Optional<String> account = door.isShut(request) ? Optional.empty() : links.account(key);
        if (account.isEmpty()) {
            boolean tooMany = door.refuse(request, response, true);
            String why = tooMany ? "从您这里填写的无效代码太多，请10分钟后再试" : "这个代码不能使用：可能填错、已经用过，或者已被新打印的登录条代替";
            return refused(why, code, model);
        }
        return PasswordLinkController.form(account.get(), key, Map.of(), model);
    }

    private static String refused(String why, String code, Model model) {
        model.addAttribute("problem", why);
        model.addAttribute("code", code);
        return PAGE;
    }
}
