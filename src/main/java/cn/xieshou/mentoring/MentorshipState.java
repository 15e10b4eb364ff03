package cn.xieshou.mentoring;

import java.util.Arrays;
import java.util.List;

/** Where one mentor and one apprentice stand. */
public enum MentorshipState {
    PROPOSED("待受援学校确认", "warn"),
    ACTIVE("指导中", "on"),
    ACHIEVED("达到目标", "done"),
    NOT_ACHIEVED("未达到目标", "bad"),
    /** Before its time, with a reason. */
    ENDED("提前结束", "empty"),
    /** Another mentor goes on. */
    HANDED_OVER("已更换师傅", "empty"),
    DISSOLVED("已终止", "empty");

    private final String label;
    private final String style;

    MentorshipState(String label, String style) {
        this.label = label;
        this.style = style;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** The tone of its badge. */
    public String style() {
        return style;
    }

    /** Whether the apprentice is guided until the end of the school year, by what is known now. */
    boolean lasts() {
        return this == PROPOSED || this == ACTIVE || this == ACHIEVED || this == NOT_ACHIEVED;
    }

    static List<String> lasting() {
        return Arrays.stream(values())
                .filter(MentorshipState::lasts)
                .map(Enum::name)
                .toList();
    }
}
