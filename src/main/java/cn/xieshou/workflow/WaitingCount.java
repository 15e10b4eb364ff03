package cn.xieshou.workflow;

import org.springframework.stereotype.Component;

/** How much waits for somebody, cheap enough for every page. */
@Component
public class WaitingCount {

    /** SQL for the ids of what {@code :account} has in hand or may take for a group, to be asked with more conditions. */
    public static final String IDS = TasksAtHand.IDS;

    /** The same as a table of SQL: id, case, dates and holder of each of these tasks. */
    public static final String HELD = TasksAtHand.HELD;

    private final TasksAtHand atHand;

    WaitingCount(TasksAtHand atHand) {
        this.atHand = atHand;
    }

    /** The number of what {@code account} has in hand or may take for a group, {@code most} if it is that or more. */
    public int upTo(int most, String account) {
        return atHand.upTo(most, account);
    }
}
