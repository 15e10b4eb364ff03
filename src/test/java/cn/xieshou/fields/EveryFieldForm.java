package cn.xieshou.fields;

import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A form of the tests with a field of every kind; it shows texts that look like form-js's own. */
@Component
public class EveryFieldForm implements TaskForm {

    public static final String MARKUP = "<script>alert(1)</script>";

    public volatile String responsible = "Remove";
    private volatile FormValues submitted = new FormValues(Map.of());

    /** What was accepted last. */
    public FormValues submitted() {
        return submitted;
    }

    @Override
    public String key() {
        return "every-field";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return TaskParty.person(task.actor());
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        return Map.of(
                "who",
                responsible,
                "acts",
                List.of(
                        Map.of("d", "2026-09-01", "c", "Select"),
                        Map.of("d", "2026-09-02", "c", MARKUP),
                        Map.of("d", "2026-09-03", "c", "听课")));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        if ("return".equals(values.optionalText("decision"))) {
            throw new FormRefused("decision", "意见", "协议已由对方修改,请重新核对");
        }
        if ("无处可说".equals(values.optionalText("text"))) {
            throw new FormRefused("", "办理人", "请转由他人办理");
        }
        List<FormValues> duties = values.rows("duties");
        for (int i = 0; i < duties.size(); i++) {
            if ("不妥".equals(duties.get(i).text("duty"))) {
                throw new FormRefused("duties[" + i + "].duty", "第" + (i + 1) + "行·职责", "请另写一项职责");
            }
        }
        submitted = values;
        return Map.of();
    }
}
