package cn.xieshou.workflow.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks, kept with the request for the time after the security chain has left it. */
final class SignedInAccount {

    private static final String ATTRIBUTE = SignedInAccount.class.getName();

    private SignedInAccount() {}

    /** Called inside the security chain. */
    static void keep(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.isAuthenticated()) {
            request.setAttribute(ATTRIBUTE, authentication.getName());
        }
    }

    /** The account's name, empty if nobody is signed in. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String account ? account : "";
    }
}
