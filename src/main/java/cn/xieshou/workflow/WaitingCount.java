package cn.xieshou.workflow;

import org.springframework.stereotype.Component;

/** How much waits for somebody, cheap enough for every page. */
@Component
public class WaitingCount {

    private final TasksAtHand atHand;

    WaitingCount(TasksAtHand atHand) {
        this.atHand = atHand;
    }

    /** The number of what {@code account} has in hand or may take for a group, {@code most} if it is that or more. */
    public int upTo(int most, String account) {
        return atHand.upTo(most, account);
    }
}
