package cn.xieshou.workflow.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has Tasklist's page ask for the part of the libraries that Tasklist needs. */
@Component
class StartPage extends OncePerRequestFilter {

    private static final Pattern PAGE = Pattern.compile("/camunda/app/tasklist/default/(index\\.html)?");
    private static final Pattern LIBRARIES = Pattern.compile("/lib/deps\\.js\\?[^\"]*");

    private final TasklistLibrary library;

    StartPage(TasklistLibrary library) {
        this.library = library;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PAGE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<TasklistLibrary.Part> part = library.part();
        if (part.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Written page = new Written(response);
        chain.doFilter(request, page);
        String text = page.text();
        if (!text.isEmpty()) {
            String address = "/app/tasklist/scripts/libraries-" + part.get().checksum() + ".js";
            response.getWriter().write(LIBRARIES.matcher(text).replaceFirst(address));
        }
    }

    /** Holds back what is written as text; the rest goes through. */
    private static final class Written extends HttpServletResponseWrapper {

        private final StringWriter text = new StringWriter();
        private final PrintWriter writer = new PrintWriter(text);

        Written(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public void setContentLength(int length) {
            // another once the address is in
        }

        @Override
        public void setContentLengthLong(long length) {
            // another once the address is in
        }

        String text() {
            writer.flush();
            return text.toString();
        }
    }
}
