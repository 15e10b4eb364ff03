package cn.xieshou.workflow.rest;

import cn.xieshou.workflow.gate.TaskForms;
import cn.xieshou.workflow.gate.TaskWithoutForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Answers the form of a task that was sent back with what has changed since: Tasklist draws the form by itself and shows no page
 * around it. Every other form is the engine's own answer.
 */
@Component
class DeployedFormFilter extends InsteadOfEngineFilter {

    private static final Pattern TASK = Pattern.compile("task/([^/]+)/deployed-form/?");

    private final TaskForms forms;

    DeployedFormFilter(TaskForms forms, ObjectMapper json) {
        super(json);
        this.forms = forms;
    }

    @Override
    Optional<?> answer(String path, HttpServletRequest request) {
        Matcher task = TASK.matcher(path);
        return task.matches() ? withChanges(task.group(1), SignedInAccount.of(request)) : Optional.empty();
    }

    private Optional<JsonNode> withChanges(String task, String account) {
        try {
            return forms.open(task, account).withChangesTold();
        } catch (TaskWithoutForm none) {
            return Optional.empty();
        }
    }
}
