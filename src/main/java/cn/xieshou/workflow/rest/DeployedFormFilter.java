package cn.xieshou.workflow.rest;

import cn.xieshou.workflow.gate.TaskForms;
import cn.xieshou.workflow.gate.TaskWithoutForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the form of a task that was sent back with what has changed since: Tasklist draws the form by itself and shows no page
 * around it. Every other form is the engine's own answer. Runs after sign-in.
 */
@Component
class DeployedFormFilter extends OncePerRequestFilter {

    private static final Pattern TASK = Pattern.compile("task/([^/]+)/deployed-form/?");

    private final TaskForms forms;
    private final ObjectMapper json;

    DeployedFormFilter(TaskForms forms, ObjectMapper json) {
        this.forms = forms;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedInAccount.keep(request);
        Matcher task = TASK.matcher(ApiPaths.inEngine(request));
        Optional<JsonNode> told = "GET".equals(request.getMethod()) && task.matches()
                ? withChanges(task.group(1), SignedInAccount.of(request))
                : Optional.empty();
        if (told.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), told.get());
    }

    private Optional<JsonNode> withChanges(String task, String account) {
        try {
            return forms.open(task, account).withChangesTold();
        } catch (TaskWithoutForm none) {
            return Optional.empty();
        }
    }
}
