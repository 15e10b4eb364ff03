package cn.xieshou.workflow.security;

import cn.xieshou.database.Installation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * With an https base URL, what comes by http is led there, before it is asked who it is; to the configured address, whatever
 * host the request named. Health stays open to probes on the machine.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class HttpsOnly extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(HttpsOnly.class);
    private static final String HEALTH = "/actuator/health";

    private final Installation installation;
    private final AtomicBoolean told = new AtomicBoolean();

    HttpsOnly(Installation installation) {
        this.installation = installation;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !installation.https()
                || request.isSecure()
                || request.getRequestURI().equals(HEALTH)
                || request.getRequestURI().startsWith(HEALTH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("X-Forwarded-Proto") != null && told.compareAndSet(false, true)) {
            LOG.warn("{} 声称转发 https 请求，但它不在 XIESHOU_TRUSTED_PROXIES 里，不予采信", request.getRemoteAddr());
        }
        String query = request.getQueryString();
        String path = "/" + request.getRequestURI().replaceFirst("^/+", "");
        // 307: never remembered by a browser, and a form keeps what was typed.
        response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
        response.setHeader(HttpHeaders.LOCATION, installation.address() + path + (query == null ? "" : "?" + query));
    }
}
