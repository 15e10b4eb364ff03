package cn.xieshou.securitylog;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Around the whole request, all transactions included: what was refused in it is written when they have ended. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityLogFilter extends OncePerRequestFilter {

    private final SecurityLogWriting writing;

    SecurityLogFilter(SecurityLogWriting writing) {
        this.writing = writing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<SecurityEvent> waiting = SecurityLogWriting.newList();
        request.setAttribute(SecurityLogWriting.WAITING, waiting);
        Asker.begin(request);
        try {
            chain.doFilter(request, response);
        } finally {
            Asker.end();
            writing.flush(waiting);
        }
    }
}
