package cn.xieshou.workflow.gate;

import cn.xieshou.shared.NoLonger;

/** A task that was submitted too late: it is closed, or somebody else has it in hand by now. */
public final class TaskGone extends NoLonger {

    private static final long serialVersionUID = 1L;
}
