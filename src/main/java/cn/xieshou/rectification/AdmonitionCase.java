package cn.xieshou.rectification;

import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;

/** Ids and facts of the model {@code admonition}. */
public final class AdmonitionCase {

    public static final String PROCESS = "admonition";
    public static final String DRAFT = "Task_DraftAdmonition";
    public static final String REPLY = "Task_ReplyAdmonition";
    public static final String NOT_REPLIED = "BoundaryEvent_NotReplied";
    public static final String CONSIDER = "Task_ConsiderReply";
    public static final String ISSUE = "Task_IssueAdmonition";
    public static final String LIFT = "Task_LiftAdmonition";

    /** Its number. */
    public static final Fact<String> ADMONITION = Fact.text("admonition");

    /** What the office makes of its draft: {@link #SUBMITTED} or «drop». */
    public static final Fact<String> DRAFT_RESULT = Fact.text("draftResult");

    /** What the office makes of the reply: {@link #SUBMITTED} or «withdraw». */
    public static final Fact<String> REPLY_RESULT = Fact.text("replyResult");

    public static final String SUBMITTED = "submit";

    /** What the leading group says: {@link #ISSUED} or «return». */
    public static final Fact<String> ISSUE_RESULT = Fact.text("issueResult");

    public static final String ISSUED = "issue";

    /** Whether it is lifted: {@link #LIFTED} or «keep». */
    public static final Fact<String> LIFT_RESULT = Fact.text("liftResult");

    public static final String LIFTED = "lift";

    private AdmonitionCase() {}

    public static String key(TaskRef task) {
        return ADMONITION.from(task);
    }
}
