package cn.xieshou.directory.web;

import cn.xieshou.directory.PasswordRequests;
import cn.xieshou.directory.Tries;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For people who cannot sign in: the same answer for every account that may be typed. */
@Controller
@RequestMapping("/password/forgotten")
class ForgottenPasswordController {

    private final PasswordRequests requests;
    private final Tries tries;

    ForgottenPasswordController(PasswordRequests requests, Tries tries) {
        this.requests = requests;
        this.tries = tries;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String later,
            Model model) {
        model.addAttribute("asked", asked != null);
        model.addAttribute("later", later != null);
        return "directory/forgotten";
    }

    @PostMapping
    String ask(@RequestParam(defaultValue = "") String username, HttpServletRequest request, Model model) {
        if (tries.tooMany(request.getRemoteAddr())) {
            return "redirect:/password/forgotten?later";
        }
        if (username.isBlank()) {
            model.addAttribute("problem", "请填写账号");
            return "directory/forgotten";
        }
        tries.count(request.getRemoteAddr());
        requests.add(username);
        return "redirect:/password/forgotten?asked";
    }
}
