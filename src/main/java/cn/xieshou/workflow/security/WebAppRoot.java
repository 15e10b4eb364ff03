package cn.xieshou.workflow.security;

import cn.xieshou.workflow.rest.EnginePath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** The root of the web apps leads to Tasklist, not to the vendor's welcome page. */
class WebAppRoot extends OncePerRequestFilter {

    private static final Set<String> ROOTS = Set.of("/camunda", "/camunda/", "/camunda/app", "/camunda/app/");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ROOTS.contains(EnginePath.decoded(request))) {
            response.sendRedirect("/camunda/app/tasklist/default/");
        } else {
            chain.doFilter(request, response);
        }
    }
}
