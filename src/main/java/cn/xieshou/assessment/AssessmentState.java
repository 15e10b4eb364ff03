package cn.xieshou.assessment;

import java.util.EnumSet;
import java.util.Set;

/** Where an assessment stands. */
public enum AssessmentState {
    JUDGING("自评和专家评分中"),
    OPINION("待归口股室提出意见"),
    CONFIRMING("待办公室确认"),
    PUBLIC("公示和申诉中"),
    SETTLED("已办结"),
    /** The pairing ended before, or the office did not wait for it any longer. */
    DISSOLVED("已终止");

    private final String label;

    AssessmentState(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** The tone of its badge. */
    public String style() {
        return switch (this) {
            case SETTLED -> "done";
            case JUDGING, PUBLIC -> "on";
            case OPINION, CONFIRMING -> "warn";
            case DISSOLVED -> "empty";
        };
    }

    /** From where it comes to stand here. */
    Set<AssessmentState> before() {
        return switch (this) {
            case JUDGING -> EnumSet.noneOf(AssessmentState.class);
            case OPINION -> EnumSet.of(JUDGING, OPINION, CONFIRMING);
            case CONFIRMING -> EnumSet.of(OPINION);
            case PUBLIC -> EnumSet.of(CONFIRMING);
            case SETTLED -> EnumSet.of(PUBLIC);
            case DISSOLVED -> EnumSet.range(JUDGING, PUBLIC);
        };
    }

    /** Whether nothing follows any more. */
    public boolean over() {
        return this == SETTLED || this == DISSOLVED;
    }

    /** Whether grades are known to the schools. */
    public boolean published() {
        return this == PUBLIC || this == SETTLED;
    }

    /** Whether all experts are through. */
    public boolean scored() {
        return this == OPINION || this == CONFIRMING || published();
    }
}
