package cn.xieshou.matter;

import java.util.List;

/** A kind of submission that its drafter may take back (撤回) until the reviewer has acted; one bean per kind. */
public interface Withdrawable {

    /** What {@code account} submitted in this matter and nobody has acted on since, each by itself: one for each year or teacher. */
    List<Submission> submitted(String businessKey, String account);
}
