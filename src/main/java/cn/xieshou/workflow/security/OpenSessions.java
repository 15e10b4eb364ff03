package cn.xieshou.workflow.security;

import cn.xieshou.workflow.account.Account;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** An open session follows its account: new groups count at once, a disabled account or a new password ends it. */
class OpenSessions extends OncePerRequestFilter {

    private final KnownAccounts known;
    private final SecurityContextRepository sessions;

    OpenSessions(KnownAccounts known, SecurityContextRepository sessions) {
        this.known = known;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (now != null && now.getPrincipal() instanceof Account account) {
            Optional<Account> current = known.find(account.account());
            if (current.isEmpty() || current.get().credentials() != account.credentials()) {
                end(request);
            } else if (!current.get().equals(account)) {
                replace(current.get(), request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private void replace(Account account, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(AccountSignIn.signedIn(account));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
