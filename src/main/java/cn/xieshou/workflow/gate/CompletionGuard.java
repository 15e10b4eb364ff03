package cn.xieshou.workflow.gate;

import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.TaskRef;

/** A reason of another module why a task may not be completed yet; every bean is asked before the form is submitted. */
public interface CompletionGuard {

    /**
     * Called in the transaction of the submission, with the person who submits as {@link TaskRef#actor}.
     *
     * @throws FormRefused if the task has to wait; nothing is stored
     */
    void check(TaskRef task) throws FormRefused;
}
