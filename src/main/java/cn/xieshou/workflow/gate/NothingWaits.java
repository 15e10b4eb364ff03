package cn.xieshou.workflow.gate;

/** A process does not wait for a message, although the domain just thought so: somebody was faster. A {@link Collision}. */
public class NothingWaits extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what names the process by ids, for the log */
    public NothingWaits(String what) {
        super(what);
    }
}
