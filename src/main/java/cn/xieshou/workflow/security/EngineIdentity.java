package cn.xieshou.workflow.security;

import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.workflow.account.Account;
import cn.xieshou.workflow.rest.EnginePath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine and its web apps in every request who is signed in. It stands in for the vendor's authentication filter,
 * which keeps a second truth in the session: who signed out or lost a group would stay what they were there.
 */
class EngineIdentity extends OncePerRequestFilter {

    private static final Set<String> APPS = Set.of("tasklist", "welcome");
    private static final Set<String> ADMIN_APPS = Set.of("tasklist", "welcome", "cockpit", "admin");

    private final ProcessEngine engine;
    private final SecurityLog log;

    EngineIdentity(ProcessEngine engine, SecurityLog log) {
        this.engine = engine;
        this.log = log;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !EnginePath.decoded(request).startsWith("/camunda/") && !EnginePath.isMounted(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (now == null || !(now.getPrincipal() instanceof Account account)) {
            // Never the engine without a name: without one it checks no authorization.
            Refusals.write(response, HttpServletResponse.SC_UNAUTHORIZED, "SignInRequired", "请先登录");
            return;
        }
        IdentityService identity = engine.getIdentityService();
        Authentications.setCurrent(ofWebApps(account));
        identity.setAuthentication(account.account(), account.groups(), List.of());
        try {
            chain.doFilter(request, response);
        } finally {
            note(request, response.getStatus());
            identity.clearAuthentication();
            Authentications.clearCurrent();
        }
    }

    /** The engine's own grants refuse as «forbidden» or «not found»; both may be somebody who looks for others' matters. */
    private void note(HttpServletRequest request, int status) {
        boolean page = !EnginePath.isMounted(request);
        if (!page && (status == HttpServletResponse.SC_FORBIDDEN || status == HttpServletResponse.SC_NOT_FOUND)) {
            log.refused(SecurityKind.ACCESS_REFUSED, EnginePath.decoded(request), "接口拒绝，" + status);
        }
    }

    private Authentications ofWebApps(Account account) {
        UserAuthentication authentication = new UserAuthentication(account.account(), engine.getName());
        authentication.setGroupIds(account.groups());
        authentication.setTenantIds(List.of());
        authentication.setAuthorizedApps(account.groups().contains(Authorities.ADMIN_GROUP) ? ADMIN_APPS : APPS);
        Authentications all = new Authentications();
        all.addOrReplace(authentication);
        return all;
    }
}
