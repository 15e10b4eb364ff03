package cn.xieshou.meeting;

import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;

/** Ids and facts of the model {@code meeting-follow-up}. */
public final class MeetingFollowUp {

    public static final String PROCESS = "meetingFollowUp";
    public static final String REPORT = "Task_ReportDecision";
    public static final String REVISE = "Task_ReviseDecision";
    static final String WITHDRAWN = "Message_DecisionWithdrawn-";

    /** Its number. */
    public static final Fact<Long> DECISION = new Fact<>("decisionId", Long.class);

    /** What the responsible school says: «done» or «return». */
    public static final Fact<String> OUTCOME = Fact.text("outcome");

    /** What becomes of one that was sent back: {@link #RESUBMITTED} or «drop». */
    public static final Fact<String> REVISION = Fact.text("revision");

    public static final String RESUBMITTED = "resubmit";

    private MeetingFollowUp() {}

    public static long decision(TaskRef task) {
        return DECISION.from(task);
    }
}
