package cn.xieshou.workflow;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A form of the tests: keeps what it is given. */
@Component
class SampleTaskForm implements TaskForm {

    final Map<String, FormValues> stored = new HashMap<>();

    @Override
    public String key() {
        return "sample-approval";
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        return Map.of("title", "一中—二中高中部(理科)");
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        stored.put(task.taskId(), values);
        return Map.of("approved", "approve".equals(values.optionalText("decision")));
    }
}
