package cn.xieshou.meeting;

import java.util.EnumSet;
import java.util.Set;

/** What has become of a decision of a joint meeting. */
public enum DecisionState {
    OPEN("待落实"),
    /** The responsible school says that it was decided otherwise. */
    RETURNED("责任学校退回"),
    DONE("已落实"),
    WITHDRAWN("已撤销"),
    /** The pairing ended before. */
    DISSOLVED("结对终止未落实");

    private final String label;

    DecisionState(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** From where it comes to stand here. */
    Set<DecisionState> before() {
        return switch (this) {
            case OPEN -> EnumSet.of(RETURNED);
            case RETURNED, DONE -> EnumSet.of(OPEN);
            case WITHDRAWN, DISSOLVED -> EnumSet.of(OPEN, RETURNED);
        };
    }

    /** Whether it still has to be done. */
    public boolean isOpen() {
        return DISSOLVED.before().contains(this);
    }

    /** The class of its badge. */
    public String style() {
        return switch (this) {
            case OPEN -> "on";
            case RETURNED -> "bad";
            case DONE -> "done";
            case WITHDRAWN, DISSOLVED -> "";
        };
    }
}
