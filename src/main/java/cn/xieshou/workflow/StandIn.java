package cn.xieshou.workflow;

import java.util.Collection;
import java.util.Optional;

/** Who acts for whom today: asked when a task is given to one person. */
public interface StandIn {

    /** The account that a task of {@code account} goes to now: a deputy's, or the same. */
    String actingFor(String account);

    /** The account of the only person in these groups; empty if they have several people or nobody. */
    Optional<String> onlyOneOf(Collection<String> groups);
}
