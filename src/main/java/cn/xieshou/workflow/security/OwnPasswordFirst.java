package cn.xieshou.workflow.security;

import cn.xieshou.workflow.account.Account;
import cn.xieshou.workflow.rest.EnginePath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has a password that others set chooses an own one before anything else. */
class OwnPasswordFirst extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        boolean must = now != null && now.getPrincipal() instanceof Account account && account.mustChangePassword();
        if (!must || Addresses.open(EnginePath.decoded(request))) {
            chain.doFilter(request, response);
        } else if (Refusals.programAsks(request)) {
            Refusals.write(response, HttpServletResponse.SC_FORBIDDEN, "PasswordMustChange", "密码由他人设置，请先在网页上登录并修改密码");
        } else {
            response.sendRedirect(PasswordController.PATH);
        }
    }
}
