package cn.xieshou.notice.reminder;

/** Ids of the model {@code deadline-watch}. */
public final class DeadlineWatchProcess {

    public static final String PROCESS = "deadlineWatch";
    public static final String START = "StartEvent_Morning";
    public static final String COLLECT = "Task_CollectDue";
    public static final String DECIDE = "Task_DecideReminders";
    public static final String ESCALATE = "Task_EscalateOverdue";
    public static final String WRITE = "Task_WriteDigests";
    public static final String WRITTEN = "EndEvent_DigestsWritten";
    public static final String NOBODY = "EndEvent_NobodyToTell";

    private DeadlineWatchProcess() {}
}
