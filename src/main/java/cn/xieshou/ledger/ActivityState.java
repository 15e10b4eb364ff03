package cn.xieshou.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether the other school stands by an activity. */
public enum ActivityState {
    WAITING("待对方核对"),
    CONFIRMED("对方已确认"),
    DISPUTED("对方有异议"),
    /** The other school said nothing within the programme's limit. */
    SEEN("对方逾期未核对"),
    /** In the recorder's hands again. */
    TAKEN_BACK("登记人已撤回"),
    DROPPED("已撤销"),
    /** Confirmed once; a correction has taken its place. */
    SUPERSEDED("已由更正后的替代"),
    /** The pairing ended before the other school stood by it. */
    DISSOLVED("结对终止未及核对");

    private final String label;

    ActivityState(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** From where an activity comes to stand here. */
    Set<ActivityState> before() {
        return switch (this) {
            case WAITING -> EnumSet.of(DISPUTED, TAKEN_BACK);
            case CONFIRMED, DISPUTED, SEEN, TAKEN_BACK -> EnumSet.of(WAITING);
            case SUPERSEDED -> EnumSet.of(CONFIRMED);
            case DROPPED -> EnumSet.of(DISPUTED, TAKEN_BACK);
            case DISSOLVED -> EnumSet.of(WAITING, DISPUTED, TAKEN_BACK);
        };
    }

    /** Whether it is something that took place as far as anybody says. */
    public boolean stands() {
        return this != DROPPED && this != TAKEN_BACK && this != SUPERSEDED;
    }

    /** Names of those in which it is nothing that took place. */
    static List<String> gone() {
        return Arrays.stream(values())
                .filter(state -> !state.stands())
                .map(Enum::name)
                .toList();
    }

    /** The class of its badge. */
    public String style() {
        return switch (this) {
            case CONFIRMED -> "done";
            case WAITING -> "on";
            case DISPUTED -> "bad";
            case SEEN -> "warn";
            case TAKEN_BACK, DROPPED, SUPERSEDED, DISSOLVED -> "";
        };
    }
}
