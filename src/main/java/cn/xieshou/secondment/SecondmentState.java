package cn.xieshou.secondment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far a secondment has come. */
public enum SecondmentState {
    /** Confirmed by the personnel section, not yet begun. */
    SELECTED("已确定"),
    SERVING("任教中"),
    PASSED("考核合格"),
    FAILED("考核不合格"),
    LEFT_EARLY("提前结束"),
    /** The pairing ended, or the office did not wait any longer; the time until then counts. */
    DISSOLVED("已终止"),
    /** Of {@link Direction#LEARN} only. */
    LEARNING("跟岗学习中"),
    /** Of {@link Direction#LEARN} only. */
    RETURNED("已返校");

    private final String label;

    SecondmentState(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** From where a secondment comes to stand here. */
    Set<SecondmentState> before() {
        return switch (this) {
            case SELECTED -> EnumSet.noneOf(SecondmentState.class);
            case SERVING, LEARNING -> EnumSet.of(SELECTED);
            case PASSED, FAILED -> EnumSet.of(SERVING);
            case LEFT_EARLY -> EnumSet.of(SELECTED, SERVING);
            case RETURNED -> EnumSet.of(LEARNING);
            case DISSOLVED -> EnumSet.of(SELECTED, SERVING, LEARNING);
        };
    }

    /** Whether nothing more will happen. */
    public boolean over() {
        return this == PASSED || this == FAILED || this == LEFT_EARLY || this == DISSOLVED || this == RETURNED;
    }

    /** Whether the teacher counts for the exchange: whoever failed, left or was called back does not (R-SEC-3). */
    public boolean stands() {
        return this != FAILED && this != LEFT_EARLY && this != DISSOLVED;
    }

    /** The names of those that do. */
    static List<String> standing() {
        return Arrays.stream(values())
                .filter(SecondmentState::stands)
                .map(Enum::name)
                .toList();
    }
}
