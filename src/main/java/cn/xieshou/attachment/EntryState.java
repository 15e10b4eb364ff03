package cn.xieshou.attachment;

import java.util.EnumSet;
import java.util.Set;

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

    /** From where a line comes to stand here; one that was taken back waits to be corrected or given up for good. */
    Set<EntryState> before() {
        return switch (this) {
            case PENDING -> EnumSet.of(RETURNED, WITHDRAWN);
            case CONFIRMED, RETURNED -> EnumSet.of(PENDING);
            case WITHDRAWN -> EnumSet.of(PENDING, RETURNED, WITHDRAWN);
            case DISSOLVED -> EnumSet.of(PENDING, RETURNED);
        };
    }

    /** Whether its days are taken: no other line may lie on them. */
    boolean stands() {
        return this == PENDING || this == CONFIRMED;
    }
}
