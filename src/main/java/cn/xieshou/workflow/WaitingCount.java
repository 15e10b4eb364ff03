package cn.xieshou.workflow;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** How much waits for somebody, cheap enough for every page. */
@Component
public class WaitingCount {

    /** SQL for the ids of what {@code :account} has in hand or may take for a group, to be asked with more conditions. */
    public static final String IDS = TasksAtHand.IDS;

    private final TasksAtHand atHand;

    WaitingCount(TasksAtHand atHand) {
        this.atHand = atHand;
    }

    /**
     * How much waits.
     *
     * @param late how much of it is late
     */
    public record Counted(int all, int late) {}

    /**
     * All of what {@code account} has in hand or may take for a group.
     *
     * @param today begins then: what is due before is late
     */
    public Counted of(String account, Instant today) {
        TasksAtHand.Counted counted = atHand.count(account, today);
        return new Counted(counted.all(), counted.late());
    }

    /** The number of what {@code account} has in hand or may take for a group, {@code most} if it is that or more. */
    public int upTo(int most, String account) {
        return atHand.upTo(most, account);
    }
}
