package cn.xieshou.evaluation;

import java.util.EnumSet;
import java.util.Set;

/** Where an evaluation stands. */
public enum EvaluationState {
    OPEN("待学期结束后生成数据表"),
    REPORTING("两校自评中"),
    SCORING("专家评分中"),
    DECIDING("待归口股室评定"),
    RETURNED("待两校阅知结果"),
    RECONSIDERING("办公室复核中"),
    ADJUSTING("待写明下学期调整"),
    ACKNOWLEDGING("待受援学校确认调整"),
    CLOSED("已办结"),
    /** The pairing ended before, or the office did not wait for it any longer. */
    DISSOLVED("已终止");

    private final String label;

    EvaluationState(String label) {
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
            case OPEN, SCORING -> "on";
            case DISSOLVED -> "empty";
            case REPORTING, DECIDING, RETURNED, RECONSIDERING, ADJUSTING, ACKNOWLEDGING -> "warn";
        };
    }

    /** From where it comes to stand here. */
    Set<EvaluationState> before() {
        return switch (this) {
            case OPEN -> EnumSet.noneOf(EvaluationState.class);
            case REPORTING -> EnumSet.of(OPEN);
            case SCORING -> EnumSet.of(REPORTING, SCORING);
            case DECIDING -> EnumSet.of(SCORING);
            case RETURNED -> EnumSet.of(DECIDING);
            case RECONSIDERING -> EnumSet.of(RETURNED);
            case ADJUSTING -> EnumSet.of(RETURNED, RECONSIDERING, ACKNOWLEDGING);
            case ACKNOWLEDGING -> EnumSet.of(ADJUSTING);
            // Not waited for any longer, the section's grade stands.
            case CLOSED -> EnumSet.range(DECIDING, ACKNOWLEDGING);
            case DISSOLVED -> EnumSet.range(OPEN, ACKNOWLEDGING);
        };
    }

    /** Whether nothing follows any more. */
    public boolean over() {
        return this == CLOSED || this == DISSOLVED;
    }

    /** Whether the figures are frozen. */
    public boolean frozen() {
        return this != OPEN;
    }

    /** Whether the section has decided, so that schools read the grade and what the experts said. */
    public boolean decided() {
        return EnumSet.of(RETURNED, RECONSIDERING, ADJUSTING, ACKNOWLEDGING, CLOSED)
                .contains(this);
    }

    /** Whether all experts are through, so that the section reads their sheets. */
    public boolean scored() {
        return this == DECIDING || decided();
    }
}
