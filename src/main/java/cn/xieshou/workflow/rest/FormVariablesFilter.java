package cn.xieshou.workflow.rest;

import cn.xieshou.workflow.gate.TaskForms;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what a form opens with from the domain instead of from engine variables. */
@Component
class FormVariablesFilter extends InsteadOfEngineFilter {

    private static final Pattern TASK = Pattern.compile("task/([^/]+)/form-variables/?");
    private static final Pattern START_BY_KEY = Pattern.compile("process-definition/key/([^/]+)/form-variables/?");
    private static final Pattern START_BY_ID = Pattern.compile("process-definition/([^/]+)/form-variables/?");

    private final TaskForms forms;
    private final ObjectMapper json;

    FormVariablesFilter(TaskForms forms, ObjectMapper json) {
        super(json);
        this.forms = forms;
        this.json = json;
    }

    @Override
    Optional<?> answer(String path, HttpServletRequest request) {
        return Optional.ofNullable(shown(path, SignedInAccount.of(request)))
                .map(values -> typed(values, names(request)));
    }

    private @Nullable Map<String, Object> shown(String path, String account) {
        Matcher task = TASK.matcher(path);
        if (task.matches()) {
            return forms.show(task.group(1), account);
        }
        Matcher key = START_BY_KEY.matcher(path);
        if (key.matches()) {
            return forms.showStart(key.group(1), account);
        }
        Matcher id = START_BY_ID.matcher(path);
        return id.matches() ? forms.showStartOf(id.group(1), account) : null;
    }

    /** The names in {@code ?variableNames=a,b}; empty for all. */
    private static List<String> names(HttpServletRequest request) {
        String names = request.getParameter("variableNames");
        return names == null || names.isBlank() ? List.of() : List.of(names.split(","));
    }

    private Map<String, Object> typed(Map<String, Object> values, List<String> names) {
        Map<String, Object> answer = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (names.isEmpty() || names.contains(key)) {
                answer.put(key, typed(value));
            }
        });
        return answer;
    }

    /** As the engine types its variables: lists and maps are JSON text, which Tasklist parses; dates are ISO text. */
    private Map<String, Object> typed(@Nullable Object value) {
        Map<String, Object> typed = new LinkedHashMap<>();
        boolean structured = value instanceof Map || value instanceof Collection || value instanceof Record;
        typed.put("type", structured ? "Json" : type(value));
        typed.put("value", structured ? json.valueToTree(value).toString() : plain(value));
        typed.put("valueInfo", Map.of());
        return typed;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value == null || value instanceof Boolean || value instanceof Number ? value : value.toString();
    }

    private static String type(@Nullable Object value) {
        if (value instanceof Boolean) {
            return "Boolean";
        }
        if (value instanceof Integer || value instanceof Short) {
            return "Integer";
        }
        return value instanceof Long ? "Long" : value instanceof Number ? "Double" : value == null ? "Null" : "String";
    }
}
