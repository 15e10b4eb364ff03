package cn.xieshou.matter;

import java.util.List;

/**
 * A submission that its drafter may take back (撤回) until the reviewer has acted; one bean per kind. The matter page asks,
 * calls and writes the trail.
 */
public interface Withdrawable {

    /** Whether {@code account} submitted it and nobody has acted on it since. */
    boolean mayWithdraw(String businessKey, String account);

    /** Puts it back into the drafter's hands, in the caller's transaction; called only if {@link #mayWithdraw}. */
    void withdraw(String businessKey, String account);

    /** What is taken back, for the trail and the page: «《结对帮扶协议》». No two in a matter have the same. */
    String what(String businessKey);

    /** The single submissions, for a kind of which a matter can have several at once: one for each school year or teacher. */
    default List<Withdrawable> each(String businessKey) {
        return List.of(this);
    }
}
