package cn.xieshou.rehearsal;

import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.TaskOpened;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whoever has a step does it with the usual answers, for tests of other packages. */
@Component
public class OneStepOn {

    private final ActingPeople stage;

    OneStepOn(ActingPeople stage) {
        this.stage = stage;
    }

    public void act(OpenTask task) {
        stage.act(
                new TaskOpened(
                        task.taskId(),
                        task.taskKey(),
                        task.name(),
                        task.processKey(),
                        task.processInstanceId(),
                        task.businessKey(),
                        task.assignee(),
                        task.groups(),
                        task.due(),
                        false,
                        null),
                Map.of());
    }
}
