package cn.xieshou.summary;

import java.util.EnumSet;
import java.util.Set;

/** Where a school's summary stands. */
public enum SummaryState {
    DRAFTING("学校起草中"),
    /** By the principal or the section. */
    RETURNED("退回修改"),
    APPROVING("待校长审定"),
    SENT("待股室阅评"),
    READ("已阅"),
    /** The pairing ended before it was read. */
    DISSOLVED("已终止");

    private final String label;

    SummaryState(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** The tone of its badge. */
    public String style() {
        return switch (this) {
            case READ -> "done";
            case DRAFTING, APPROVING, SENT -> "on";
            case RETURNED -> "warn";
            case DISSOLVED -> "empty";
        };
    }

    /** From where it comes to stand here. */
    Set<SummaryState> before() {
        return switch (this) {
            case DRAFTING -> EnumSet.of(APPROVING);
            case RETURNED -> EnumSet.of(APPROVING, SENT);
            case APPROVING -> EnumSet.of(DRAFTING, RETURNED);
            case SENT -> EnumSet.of(APPROVING);
            case READ -> EnumSet.of(SENT);
            case DISSOLVED -> EnumSet.of(DRAFTING, RETURNED, APPROVING, SENT);
        };
    }

    /** Whether somebody has it in hands. */
    public boolean isOpen() {
        return DISSOLVED.before().contains(this);
    }

    /** Whether it is with the section, or was: its figures do not move any more. */
    public boolean sent() {
        return this == SENT || this == READ;
    }
}
