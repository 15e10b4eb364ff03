package cn.xieshou.workflow.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers some questions instead of the engine, on both mounts of its REST API. Runs after sign-in; what it throws, {@link ErrorAnswerFilter}
 * tells.
 */
abstract class InsteadOfEngineFilter extends OncePerRequestFilter {

    private final ObjectMapper json;

    InsteadOfEngineFilter(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The answer, to be written as JSON; empty where the engine's own is right.
     *
     * @param path within the engine's API
     */
    abstract Optional<?> answer(String path, HttpServletRequest request);

    @Override
    protected final boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.isApi(request);
    }

    @Override
    protected final void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedInAccount.keep(request);
        Optional<?> answer =
                "GET".equals(request.getMethod()) ? answer(ApiPaths.inEngine(request), request) : Optional.empty();
        if (answer.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), answer.get());
    }
}
