package cn.xieshou.renewal;

import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;

/** Ids and facts of the model {@code pairing-renewal}. */
public final class RenewalCase {

    public static final String PROCESS = "pairingRenewal";
    public static final String WISH = "Task_StateWish";
    public static final String WISHES_OVER = "Timer_WishesOver";
    public static final String PROPOSE = "Task_ProposeRenewal";
    public static final String DECIDE = "Task_DecideRenewal";

    /** Name of the {@link Side} whose school a step belongs to. */
    public static final Fact<String> SIDE = Fact.text("side");

    /** What the table proposes, in words. */
    public static final Fact<String> PROPOSED = Fact.text("proposal");

    /** What the office decides, in words: {@link Outcome#label}. */
    public static final Fact<String> RENEWAL = Fact.text("renewal");

    private RenewalCase() {}

    public static Side side(TaskRef task) {
        return Side.valueOf(SIDE.from(task));
    }
}
