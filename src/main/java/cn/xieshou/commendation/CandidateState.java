package cn.xieshou.commendation;

import java.util.EnumSet;
import java.util.Set;

/** How far a candidate has come in its round. */
public enum CandidateState {
    /** Not proposed by the data, and not added by a section. */
    NOT_PROPOSED("没有建议", "empty"),
    PROPOSED("待股室审核", "warn"),
    RECOMMENDED("股室推荐", "on"),
    REJECTED("股室不推荐", "empty"),
    LISTED("列入名单", "on"),
    LEFT_OUT("没有列入", "empty"),
    /** An objection was upheld. */
    REMOVED("异议成立，取消", "bad"),
    AWARDED("已表彰", "done");

    private final String label;
    private final String style;

    CandidateState(String label, String style) {
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

    /** From where a candidate comes to stand here. */
    Set<CandidateState> before() {
        return switch (this) {
            case NOT_PROPOSED, PROPOSED -> EnumSet.noneOf(CandidateState.class);
            case RECOMMENDED -> EnumSet.of(PROPOSED, NOT_PROPOSED, LISTED, LEFT_OUT);
            case REJECTED -> EnumSet.of(PROPOSED);
            case LISTED, LEFT_OUT -> EnumSet.of(RECOMMENDED);
            case REMOVED, AWARDED -> EnumSet.of(LISTED);
        };
    }

    /** Whether everybody reads it once the list is public. */
    public boolean isNamed() {
        return this == LISTED || this == AWARDED;
    }
}
