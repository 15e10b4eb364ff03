package cn.xieshou.workflow.security;

import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.workflow.rest.EnginePath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** A wrong or missing cross-site token is a plain refusal that keeps the session; so is a page of another role. */
class Denied implements AccessDeniedHandler {

    private final SecurityLog log;

    Denied(SecurityLog log) {
        this.log = log;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (response.isCommitted()) {
            // An upload over the limit was answered before its token could be read.
            return;
        }
        boolean token = e instanceof CsrfException;
        if (token && EnginePath.decoded(request).equals("/login")) {
            response.sendRedirect("/login?stale");
            return;
        }
        String message = token ? "页面停留过久或来源不明，请刷新页面后再提交" : "您没有这项权限";
        log.refused(SecurityKind.ACCESS_REFUSED, EnginePath.decoded(request), token ? "页面凭证不符" : "没有权限");
        if (Refusals.programAsks(request)) {
            Refusals.write(response, HttpServletResponse.SC_FORBIDDEN, token ? "TokenRefused" : "NotAllowed", message);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, message);
        }
    }
}
