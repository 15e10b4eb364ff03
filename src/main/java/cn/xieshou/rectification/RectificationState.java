package cn.xieshou.rectification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far a rectification has come. */
public enum RectificationState {
    DEMANDED("待学校提出措施"),
    ANSWERED("待股室审核措施"),
    RETURNED("措施退回修改"),
    UNDER_WAY("整改中"),
    REPORTED("待股室核查"),
    /** Not done, with another day. */
    AGAIN("限期再改"),
    ESCALATED("待办公室处理"),
    DONE("整改到位"),
    /** By the office, with a reason. */
    CLOSED("办公室结案"),
    /** The section has taken its demand back. */
    DROPPED("已撤销"),
    DISSOLVED("结对终止未完成");

    private final String label;

    RectificationState(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** From where it comes to stand here. */
    Set<RectificationState> before() {
        return switch (this) {
            case DEMANDED -> EnumSet.noneOf(RectificationState.class);
            case ANSWERED -> EnumSet.of(DEMANDED, RETURNED);
            case RETURNED, UNDER_WAY, DROPPED -> EnumSet.of(ANSWERED);
            case REPORTED -> EnumSet.of(UNDER_WAY, AGAIN);
            case AGAIN -> EnumSet.of(REPORTED, ESCALATED);
            case DONE -> EnumSet.of(REPORTED);
            case ESCALATED -> EnumSet.of(DEMANDED, ANSWERED, RETURNED, UNDER_WAY, AGAIN, REPORTED);
            case CLOSED -> EnumSet.of(ESCALATED);
            case DISSOLVED -> EnumSet.of(DEMANDED, ANSWERED, RETURNED, UNDER_WAY, REPORTED, AGAIN, ESCALATED);
        };
    }

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return DISSOLVED.before().contains(this);
    }

    /** Names of those that are not over. */
    public static List<String> open() {
        return names(DISSOLVED.before());
    }

    static List<String> names(Set<RectificationState> states) {
        return Arrays.stream(values()).filter(states::contains).map(Enum::name).toList();
    }

    /** The class of its badge. */
    public String style() {
        return switch (this) {
            case DONE -> "done";
            case DEMANDED, ANSWERED, UNDER_WAY, REPORTED -> "on";
            case RETURNED, AGAIN -> "warn";
            case ESCALATED -> "bad";
            case CLOSED, DROPPED, DISSOLVED -> "";
        };
    }
}
