package cn.xieshou.rectification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far an efficiency admonition has come. */
public enum AdmonitionState {
    DRAFTING("起草中"),
    /** The school may reply; nothing is in effect. */
    TOLD("听取申辩"),
    /** The school has replied or waived, or its days are over. */
    HEARD("研究申辩"),
    TO_ISSUE("待领导小组签发"),
    IN_FORCE("执行中"),
    LIFTED("已解除"),
    /** After the school's reply. */
    WITHDRAWN("已撤回"),
    DROPPED("不予告诫"),
    DISSOLVED("结对终止");

    private final String label;

    AdmonitionState(String label) {
        this.label = label;
    }

    /** What people read on screen, and the table admonition-effect is asked. */
    public String label() {
        return label;
    }

    /** From where it comes to stand here. */
    Set<AdmonitionState> before() {
        return switch (this) {
            case DRAFTING -> EnumSet.noneOf(AdmonitionState.class);
            case TOLD, DROPPED -> EnumSet.of(DRAFTING);
            case HEARD -> EnumSet.of(TOLD, TO_ISSUE);
            case TO_ISSUE, WITHDRAWN -> EnumSet.of(HEARD);
            case IN_FORCE -> EnumSet.of(TO_ISSUE, IN_FORCE);
            case LIFTED -> EnumSet.of(IN_FORCE);
            case DISSOLVED -> EnumSet.of(DRAFTING, TOLD, HEARD, TO_ISSUE, IN_FORCE);
        };
    }

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return DISSOLVED.before().contains(this);
    }

    static List<String> open() {
        return names(DISSOLVED.before());
    }

    static List<String> names(Set<AdmonitionState> states) {
        return Arrays.stream(values()).filter(states::contains).map(Enum::name).toList();
    }

    /** The class of its badge. */
    public String style() {
        return switch (this) {
            case LIFTED -> "done";
            case DRAFTING, TOLD, HEARD, TO_ISSUE -> "on";
            case IN_FORCE -> "bad";
            case WITHDRAWN, DROPPED, DISSOLVED -> "";
        };
    }
}
