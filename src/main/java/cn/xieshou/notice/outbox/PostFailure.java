package cn.xieshou.notice.outbox;

/** Something kept a mail from leaving; the message says in Chinese what. */
public final class PostFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    /** @param permanent whether trying again the same way is useless */
    public PostFailure(String reason, boolean permanent, Throwable cause) {
        super(reason, cause);
        this.permanent = permanent;
    }

    public boolean permanent() {
        return permanent;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
