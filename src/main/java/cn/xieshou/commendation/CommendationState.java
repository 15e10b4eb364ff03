package cn.xieshou.commendation;

import java.util.EnumSet;
import java.util.Set;

/** Where a round of commendation stands. */
public enum CommendationState {
    EXAMINING("股室审核、办公室汇总"),
    TO_APPROVE("待领导小组审定"),
    PUBLIC("公示和决定"),
    AWARDED("已表彰"),
    /** Nobody, for a reason. */
    NONE("不予表彰");

    private final String label;

    CommendationState(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** The tone of its badge. */
    public String style() {
        return switch (this) {
            case EXAMINING, TO_APPROVE -> "warn";
            case PUBLIC -> "on";
            case AWARDED -> "done";
            case NONE -> "empty";
        };
    }

    /** From where a round comes to stand here. */
    Set<CommendationState> before() {
        return switch (this) {
            case EXAMINING -> EnumSet.of(TO_APPROVE);
            case TO_APPROVE -> EnumSet.of(EXAMINING);
            case PUBLIC -> EnumSet.of(TO_APPROVE);
            case AWARDED -> EnumSet.of(PUBLIC);
            case NONE -> EnumSet.of(EXAMINING, PUBLIC);
        };
    }
}
