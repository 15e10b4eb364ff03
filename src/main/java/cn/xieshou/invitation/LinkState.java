package cn.xieshou.invitation;

/** How far it has come with somebody's personal link. */
public enum LinkState {
    /** There is no link. */
    NONE("未发送", ""),
    SENT("已发送", "on"),
    PRINTED("已打印", "on"),
    OPENED("已打开", "on"),
    ANSWERED("已填写", "done"),
    REVOKED("已撤回", ""),
    /** A newer one took its place; the newest one is never in this state. */
    REPLACED("已换新", ""),
    EXPIRED("已过期", "warn");

    private final String label;
    private final String badge;

    LinkState(String label, String badge) {
        this.label = label;
        this.badge = badge;
    }

    public String label() {
        return label;
    }

    /** Style of the badge. */
    public String badge() {
        return badge;
    }

    /** Whether somebody can still fill in over it. */
    public boolean holds() {
        return this == SENT || this == PRINTED || this == OPENED;
    }
}
