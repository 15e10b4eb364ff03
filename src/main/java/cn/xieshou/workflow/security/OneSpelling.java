package cn.xieshou.workflow.security;

import cn.xieshou.workflow.rest.EnginePath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The API's addresses are taken in one spelling only: {@code /%65ngine-rest} is a mistake or an attempt to get around a
 * check. Before the security chain, which fails on it.
 */
@Component
@Order(OneSpelling.BEFORE_SECURITY)
class OneSpelling extends OncePerRequestFilter {

    /** Spring Boot places the security chain at -100. */
    static final int BEFORE_SECURITY = -105;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = EnginePath.decoded(request);
        boolean api = path.startsWith("/camunda") || path.startsWith("/engine-rest");
        if (api && !request.getRequestURI().startsWith(request.getServletPath())) {
            Refusals.write(response, HttpServletResponse.SC_BAD_REQUEST, "BadAddress", "网址写法不正确");
        } else {
            chain.doFilter(request, response);
        }
    }
}
