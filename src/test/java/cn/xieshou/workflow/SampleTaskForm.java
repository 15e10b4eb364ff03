package cn.xieshou.workflow;

import cn.xieshou.shared.NumberSeries;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A form of the tests: keeps what it is given and numbers it; refuses the opinion «拒绝» after that. */
@Component
public class SampleTaskForm implements TaskForm {

    public static final String NUMBERS = "SAMPLE-TASK";

    public final Map<String, FormValues> stored = new ConcurrentHashMap<>();

    private final NumberSeries numbers;

    SampleTaskForm(NumberSeries numbers) {
        this.numbers = numbers;
    }

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
        numbers.next(NUMBERS);
        if ("拒绝".equals(values.optionalText("opinion"))) {
            throw new FormRefused("opinion", "意见说明", "请写明具体意见");
        }
        stored.put(task.taskId(), values);
        return Map.of("approved", "approve".equals(values.optionalText("decision")));
    }
}
