package cn.xieshou.workflow.security;

import cn.xieshou.workflow.EnginePath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** A wrong or missing cross-site token is a plain refusal that keeps the session; so is a page of another role. */
class Denied implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        boolean token = e instanceof CsrfException;
        if (token && EnginePath.decoded(request).equals("/login")) {
            response.sendRedirect("/login?stale");
            return;
        }
        String message = token ? "页面停留过久或来源不明，请刷新页面后再提交" : "您没有这项权限";
        if (Refusals.programAsks(request)) {
            Refusals.write(response, HttpServletResponse.SC_FORBIDDEN, token ? "TokenRefused" : "NotAllowed", message);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, message);
        }
    }
}
