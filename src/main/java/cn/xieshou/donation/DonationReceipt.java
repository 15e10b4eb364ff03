package cn.xieshou.donation;

import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;

/** Ids and facts of the model {@code donation-receipt}. */
public final class DonationReceipt {

    public static final String PROCESS = "donationReceipt";
    public static final String RECEIVE = "Task_ReceiveDonation";
    public static final String CORRECT = "Task_CorrectDonation";
    public static final String RETURN = "Task_ReturnLoan";
    public static final String CONFIRM_RETURN = "Task_ConfirmReturn";
    public static final String TAKEN_BACK = "Message_DonationTakenBack-";

    /** Its number. */
    public static final Fact<Long> DONATION = new Fact<>("donation", Long.class);

    /** Name of its {@link Manner}: what was lent goes back. */
    public static final Fact<String> MANNER = Fact.text("manner");

    /** What the school says to what it got: «receive» or «return». */
    public static final Fact<String> RECEIPT = Fact.text("receipt");

    /** What becomes of what was not acknowledged: {@link #RESUBMITTED} or «drop». */
    public static final Fact<String> CORRECTION = Fact.text("correction");

    public static final String RESUBMITTED = "resubmit";

    /** What the school that lent it says to its return: «confirm» or «return». */
    public static final Fact<String> RETURN_RESULT = Fact.text("returnResult");

    private DonationReceipt() {}

    public static long donation(TaskRef task) {
        return DONATION.from(task);
    }
}
