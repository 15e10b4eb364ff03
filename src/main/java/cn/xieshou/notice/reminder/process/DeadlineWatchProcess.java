package cn.xieshou.notice.reminder.process;

/** Ids of the model {@code deadline-watch}. */
final class DeadlineWatchProcess {

    static final String KEY = "deadlineWatch";
    static final String START = "StartEvent_Morning";
    static final String COLLECT = "Task_CollectDue";
    static final String DECIDE = "Task_DecideReminders";
    static final String ESCALATE = "Task_EscalateOverdue";
    static final String WRITE = "Task_WriteDigests";
    static final String WRITTEN = "EndEvent_DigestsWritten";
    static final String NOBODY = "EndEvent_NobodyToTell";

    private DeadlineWatchProcess() {}
}
