package cn.xieshou.workflow.gate;

import cn.xieshou.workflow.insight.TaskFates;
import org.camunda.bpm.engine.BadUserRequestException;

/** A task that somebody else has in hand by now; {@link TaskFates} tells who and since when. */
public final class TaskElsewhere extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    TaskElsewhere(String taskId) {
        super("task " + taskId + " is in other hands");
    }
}
