package cn.xieshou.workflow.security;

import cn.xieshou.workflow.rest.EnginePath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** The vendor's filter fails on an app or an engine that there is none of; such pages are not there. */
class WebAppPages extends OncePerRequestFilter {

    private static final String APPS = "/camunda/app/";

    private static final Pattern KNOWN =
            Pattern.compile("/camunda/app/(?:tasklist|cockpit|admin|welcome)(?:/?|/default/|/.*[^/]|/[^/]+/.+)");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !EnginePath.decoded(request).startsWith(APPS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (KNOWN.matcher(EnginePath.decoded(request)).matches()) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
