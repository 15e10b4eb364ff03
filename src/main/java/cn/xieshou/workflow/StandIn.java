package cn.xieshou.workflow;

/** Who acts for whom today: asked when a task is given to one person. */
public interface StandIn {

    /** The account that a task of {@code account} goes to now: a deputy's, or the same. */
    String actingFor(String account);
}
