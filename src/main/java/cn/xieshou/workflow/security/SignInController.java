package cn.xieshou.workflow.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages for signing in and out. */
@Controller
class SignInController {

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String stale,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String changed,
            @RequestParam(required = false) @Nullable String chosen,
            HttpServletRequest request,
            Model model) {
        // Looking at the sign-in page starts no session.
        HttpSession session = request.getSession(false);
        model.addAttribute("problem", problem(session));
        model.addAttribute("account", taken(session, SignInFailure.ACCOUNT));
        model.addAttribute("hint", hint(expired, stale, out, changed, chosen));
        return "portal/login";
    }

    /** Where a sign-out link leads that cannot post by itself. */
    @GetMapping("/logout")
    String logout(@Nullable Principal who) {
        return who == null ? "redirect:/login" : "portal/logout";
    }

    private static @Nullable Object problem(@Nullable HttpSession session) {
        return taken(session, SignInFailure.PROBLEM);
    }

    private static @Nullable String hint(
            @Nullable String expired,
            @Nullable String stale,
            @Nullable String out,
            @Nullable String changed,
            @Nullable String chosen) {
        if (expired != null) {
            return "登录已过期，请重新登录，随后回到刚才的页面";
        }
        if (stale != null) {
            return "登录页停留过久，请再次输入密码";
        }
        if (changed != null) {
            return "密码已修改，请用新密码登录";
        }
        if (chosen != null) {
            return "密码已设置，请用它登录";
        }
        return out == null ? null : "您已退出登录";
    }

    private static @Nullable Object taken(@Nullable HttpSession session, String key) {
        Object value = session == null ? null : session.getAttribute(key);
        if (session != null) {
            session.removeAttribute(key);
        }
        return value;
    }
}
