package cn.xieshou.workflow.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page with the reason and the account that was typed. */
class SignInFailure implements AuthenticationFailureHandler {

    static final String PROBLEM = "xieshou.sign-in.problem";
    static final String ACCOUNT = "xieshou.sign-in.account";

    private static final int LONGEST = 64;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        String account = request.getParameter("username");
        request.getSession().setAttribute(PROBLEM, e.getMessage());
        if (account != null && account.length() <= LONGEST) {
            request.getSession().setAttribute(ACCOUNT, account);
        }
        response.sendRedirect("/login?error");
    }
}
