package cn.xieshou.workflow.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes every error of the engine's REST API anew, in Chinese and without a trace of code, on both mounts. Stands outside
 * the security chain, whose own Chinese refusals it leaves as they are.
 */
@Component
@Order(ErrorAnswerFilter.OUTSIDE_SECURITY)
class ErrorAnswerFilter extends OncePerRequestFilter {

    /** Spring Boot places the security chain at -100. */
    static final int OUTSIDE_SECURITY = -110;

    private static final int BROKEN = 500;

    private final LastFailure failures;
    private final Answers answers;
    private final ObjectMapper json;

    ErrorAnswerFilter(LastFailure failures, Answers answers, ObjectMapper json) {
        this.failures = failures;
        this.answers = answers;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldResponse held = new HeldResponse(response);
        failures.take();
        Throwable thrown = null;
        try {
            chain.doFilter(request, held);
        } catch (RuntimeException | ServletException e) {
            thrown = e;
            held.setStatus(BROKEN);
        }
        held.finish();
        Throwable failure = failures.take();
        if (held.isError() && !response.isCommitted()) {
            answer(request, response, held, thrown == null ? failure : thrown);
        }
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, HeldResponse held, @Nullable Throwable failure)
            throws IOException {
        byte[] body = failure == null && isChinese(held.body())
                ? held.body().getBytes(StandardCharsets.UTF_8)
                : rewritten(answers.to(request, held.getStatus(), failure), response);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] rewritten(Answer answer, HttpServletResponse response) throws JsonProcessingException {
        response.setStatus(answer.status());
        return json.writeValueAsBytes(answer.body());
    }

    private boolean isChinese(String body) {
        try {
            return Answers.isChinese(json.readTree(body).path("message").asText());
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
