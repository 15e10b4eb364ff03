package cn.xieshou.notice;

/** Something kept a mail from leaving; the message says in Chinese what. */
final class PostFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    /** @param permanent whether trying again the same way is useless */
    PostFailure(String reason, boolean permanent, Throwable cause) {
        super(reason, cause);
        this.permanent = permanent;
    }

    boolean permanent() {
        return permanent;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
