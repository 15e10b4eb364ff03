package cn.xieshou.workflow.gate;

import cn.xieshou.shared.NotThere;

/** A task whose process was deployed from elsewhere: no form of the product belongs to it, only Tasklist can show it. */
public final class TaskWithoutForm extends NotThere {

    private static final long serialVersionUID = 1L;
}
