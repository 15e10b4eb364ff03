package cn.xieshou.workflow.gate;

import cn.xieshou.shared.NotThere;

/** A task that was submitted too late: it is closed, or somebody else has it in hand by now. */
public final class TaskGone extends NotThere {

    private static final long serialVersionUID = 1L;
}
