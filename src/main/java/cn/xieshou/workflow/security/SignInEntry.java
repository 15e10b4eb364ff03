package cn.xieshou.workflow.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads whoever is not signed in to the sign-in page; a program gets 401. Never sends the address of the Host header. */
class SignInEntry implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (Refusals.programAsks(request)) {
            Refusals.write(response, HttpServletResponse.SC_UNAUTHORIZED, "SignInRequired", "登录已过期，请重新登录");
            return;
        }
        boolean expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        response.sendRedirect(expired ? "/login?expired" : "/login");
    }
}
