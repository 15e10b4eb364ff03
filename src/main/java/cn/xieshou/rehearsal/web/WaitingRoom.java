package cn.xieshou.rehearsal.web;

import cn.xieshou.rehearsal.Preparation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the sample data is being made, everybody is shown how far it is, before anything is asked of the database or of a
 * clock that goes through last year. Only what needs neither is served: the help pages, styles and scripts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class WaitingRoom extends OncePerRequestFilter {

    private static final String HEALTH = "/actuator/health";
    private static final String RETRY_SECONDS = "2";
    private static final String JSON = "{\"type\":\"Unavailable\",\"message\":\"示例数据正在准备，请稍后重试。\"}";

    private final Preparation preparation;
    private final WaitingPage page;

    WaitingRoom(Preparation preparation, WaitingPage page) {
        this.preparation = preparation;
        this.page = page;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !preparation.isUnderWay() || isServed(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        String path = path(request);
        if (path.startsWith(HEALTH)) {
            json("{\"status\":\"OUT_OF_SERVICE\"}", response);
        } else if (path.startsWith("/engine-rest") || path.startsWith("/camunda/api")) {
            json(JSON, response);
        } else {
            page.write(request, response);
        }
    }

    private static boolean isServed(HttpServletRequest request) {
        String path = path(request);
        return Set.of("GET", "HEAD").contains(request.getMethod())
                && (path.equals("/help")
                        || path.startsWith("/help/")
                        || path.startsWith("/css/")
                        || path.startsWith("/js/")
                        || path.startsWith("/webjars/")
                        || path.startsWith("/favicon."));
    }

    /** Decoded, and without what leads elsewhere. */
    private static String path(HttpServletRequest request) {
        String inside = request.getPathInfo();
        return inside == null ? request.getServletPath() : request.getServletPath() + inside;
    }

    private static void json(String text, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
