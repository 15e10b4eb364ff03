package cn.xieshou.ledger;

import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;

/** Ids and facts of the model {@code activity-confirmation}. */
public final class ActivityConfirmation {

    public static final String PROCESS = "activityConfirmation";
    public static final String CHECK = "Task_CheckActivities";
    public static final String CORRECT = "Task_CorrectActivity";
    public static final String RECHECK = "Task_RecheckActivity";
    public static final String TAKEN_BACK = "Message_ActivitiesTakenBack-";

    /** Whose school checks. */
    static final Fact<String> SIDE = Fact.text("side");

    /** Tells this matter from the others of its pairing. */
    static final Fact<Long> CHECK_ID = new Fact<>("checkId", Long.class);

    /** What the school says to what it was shown: {@link #DISPUTED} if any of it did not take place as recorded. */
    public static final Fact<String> RESULT = Fact.text("checkResult");

    public static final String DISPUTED = "disputed";

    /** Numbers of those just disputed, with commas between them. */
    public static final Fact<String> WHICH = Fact.text("disputed");

    /** What becomes of a disputed activity: {@link #RESUBMITTED} or «drop». */
    public static final Fact<String> CORRECTION = Fact.text("correction");

    public static final String RESUBMITTED = "resubmit";

    /** What the school says to a corrected one: «confirm» or «return». */
    public static final Fact<String> RECHECK_RESULT = Fact.text("recheckResult");

    private static final Fact<Long> ACTIVITY = new Fact<>("activity", Long.class);

    private ActivityConfirmation() {}

    /** The side that the matter asks. */
    public static Side side(TaskRef task) {
        return Side.valueOf(SIDE.from(task));
    }

    public static long check(TaskRef task) {
        return CHECK_ID.from(task);
    }

    /** What the model counts a disputed activity through. */
    public static String counted(long activity) {
        return ACTIVITY.name() + "=" + activity;
    }

    /** The disputed activity that the task is about. */
    public static long activity(TaskRef task) {
        return ACTIVITY.from(task);
    }
}
