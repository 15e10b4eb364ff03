package cn.xieshou.mentoring;

import java.util.EnumSet;
import java.util.Set;

/** Where the mentoring of a school year stands. */
public enum MentoringState {
    NAMING("支援学校修改师徒名单"),
    AGREEING("待受援学校校长确认师徒"),
    PLANNING("待支援学校报送指导计划"),
    RUNNING("指导进行中"),
    ACKNOWLEDGING("待受援学校校长签认结果"),
    CLOSED("本学年已办结"),
    /** The pairing ended before the year was closed. */
    DISSOLVED("已终止");

    private final String label;

    MentoringState(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** The tone of its badge. */
    public String style() {
        return switch (this) {
            case CLOSED -> "done";
            case RUNNING -> "on";
            case DISSOLVED -> "empty";
            case NAMING, AGREEING, PLANNING, ACKNOWLEDGING -> "warn";
        };
    }

    /** From where it comes to stand here. */
    Set<MentoringState> before() {
        return switch (this) {
            case NAMING -> EnumSet.of(AGREEING);
            case AGREEING -> EnumSet.of(NAMING);
            case PLANNING -> EnumSet.of(AGREEING);
            case RUNNING -> EnumSet.of(PLANNING, ACKNOWLEDGING);
            case ACKNOWLEDGING -> EnumSet.of(RUNNING);
            case CLOSED -> EnumSet.of(ACKNOWLEDGING);
            case DISSOLVED -> EnumSet.of(NAMING, AGREEING, PLANNING, RUNNING, ACKNOWLEDGING);
        };
    }

    /** Whether nothing follows any more. */
    public boolean over() {
        return this == CLOSED || this == DISSOLVED;
    }
}
