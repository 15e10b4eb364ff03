package cn.xieshou.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what a form opens with from the domain instead of from engine variables, on both mounts of the engine's REST
 * API. Runs after sign-in.
 */
@Component
class FormVariablesFilter extends OncePerRequestFilter {

    private static final Pattern PATH = Pattern.compile("task/([^/]+)/form-variables/?");

    private final TaskForms forms;
    private final ObjectMapper json;

    FormVariablesFilter(TaskForms forms, ObjectMapper json) {
        this.forms = forms;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(EnginePath.of(request).orElse(""));
        if (!"GET".equals(request.getMethod()) || !path.matches()) {
            chain.doFilter(request, response);
            return;
        }
        String account = SecurityContextHolder.getContext().getAuthentication().getName();
        Map<String, Object> answer = new LinkedHashMap<>();
        forms.show(path.group(1), account).forEach((key, value) -> answer.put(key, typed(value)));
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), answer);
    }

    /** As the engine types its variables: lists and maps are JSON text, which Tasklist parses. */
    private Map<String, Object> typed(Object value) {
        String type = value instanceof Boolean ? "Boolean" : value instanceof Number ? number(value) : "String";
        if (value instanceof Map || value instanceof Collection) {
            return Map.of("type", "Json", "value", json.valueToTree(value).toString(), "valueInfo", Map.of());
        }
        return Map.of("type", type, "value", value, "valueInfo", Map.of());
    }

    private static String number(Object value) {
        return value instanceof Integer ? "Integer" : value instanceof Long ? "Long" : "Double";
    }
}
