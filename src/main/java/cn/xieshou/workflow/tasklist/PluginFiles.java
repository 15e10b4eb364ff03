package cn.xieshou.workflow.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The scripts and styles of the vendor's own plug-ins come from its API, under addresses that carry the vendor's version. */
@Component
class PluginFiles extends OncePerRequestFilter {

    private static final Pattern FILE = Pattern.compile(
            "/camunda/api/(?:tasklist|cockpit|admin|welcome)/plugin/[A-Za-z]+/static/app/plugin\\.(?:js|css)");
    private static final int LEAST_OTHER = 300;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getParameter("bust") == null
                || !FILE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, WebAppFiles.FOR_GOOD.getHeaderValue());
        chain.doFilter(request, new KeptIfThere(response));
    }

    /** Nobody keeps a refusal. */
    private static final class KeptIfThere extends HttpServletResponseWrapper {

        KeptIfThere(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            forget(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            forget(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            forget(status);
            super.sendError(status, message);
        }

        private void forget(int status) {
            if (status >= LEAST_OTHER) {
                setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        }
    }
}
