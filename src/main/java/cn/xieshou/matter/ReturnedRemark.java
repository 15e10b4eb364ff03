package cn.xieshou.matter;

import cn.xieshou.notice.TaskRemark;
import cn.xieshou.workflow.TaskOpened;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whoever gets a task because a reviewer returned it that it came back. */
@Component
class ReturnedRemark implements TaskRemark {

    private final Trail trail;

    ReturnedRemark(Trail trail) {
        this.trail = trail;
    }

    @Override
    public Optional<String> of(TaskOpened task) {
        return task.created()
                ? trail.lastAct(task.processInstanceId())
                        .filter(act -> act == Act.RETURNED)
                        .map(act -> "被退回，请修改")
                : Optional.empty();
    }
}
