package cn.xieshou.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Answers 413 to an upload over the limit before anybody looks for the CSRF token in it: reading it would fail and the
 * user would be told that the page has expired.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UploadLimit extends OncePerRequestFilter {

    /** Pages whose forms take several files. */
    private static final List<String> SEVERAL = List.of("/tasks/", "/shelf/");

    /** Of every other page: one file of 20 MB with its form. */
    private static final long ONE_FILE = 21L * 1024 * 1024;

    private final long most;

    UploadLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        this.most = most.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean upload = type != null && type.startsWith("multipart/");
        boolean several = SEVERAL.stream().anyMatch(request.getRequestURI()::startsWith);
        long limit = several ? most : Math.min(most, ONE_FILE);
        if (upload && request.getContentLengthLong() > limit) {
            // Told so, the error page does not try to read the upload either.
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new MaxUploadSizeExceededException(limit));
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }
}
