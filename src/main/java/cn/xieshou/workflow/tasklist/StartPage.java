package cn.xieshou.workflow.tasklist;

import cn.xieshou.workflow.rest.HeldText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        HeldText page = new HeldText(response);
        chain.doFilter(request, page);
        String text = page.text();
        if (!text.isEmpty()) {
            String address = "/app/tasklist/scripts/libraries-" + part.get().checksum() + ".js";
            response.getWriter().write(LIBRARIES.matcher(text).replaceFirst(address));
        }
    }
}
