package cn.xieshou.attachment;

/** Whether the other school stands by a line of the ledger. */
public enum EntryState {
    PENDING("待对方确认"),
    CONFIRMED("已确认"),
    RETURNED("已退回"),
    WITHDRAWN("已撤回"),
    /** The pairing ended before the other school stood by it. */
    DISSOLVED("未及确认");

    private final String label;

    EntryState(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** Whether its days are taken: no other line may lie on them. */
    boolean stands() {
        return this == PENDING || this == CONFIRMED;
    }
}
