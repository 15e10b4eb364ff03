package cn.xieshou.attachment;

import java.util.EnumSet;
import java.util.Set;

/** Where an attachment stands. */
public enum AttachmentState {
    NAMING("派出学校修改提名"),
    CONFIRMING("待派出学校校长确认"),
    ACCEPTING("待支援学校接收"),
    RUNNING("挂职进行中"),
    MET("已达到要求"),
    NOT_MET("未达到要求"),
    /** The pairing ended before the term's result stood; what was achieved is recorded. */
    DISSOLVED("已终止");

    private final String label;

    AttachmentState(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** From where an attachment comes to stand here; a term may close while nobody was sent. */
    Set<AttachmentState> before() {
        return switch (this) {
            case NAMING -> EnumSet.of(CONFIRMING, ACCEPTING);
            case CONFIRMING -> EnumSet.of(NAMING);
            case ACCEPTING -> EnumSet.of(CONFIRMING);
            case RUNNING -> EnumSet.of(ACCEPTING);
            case MET -> EnumSet.of(RUNNING);
            case NOT_MET, DISSOLVED -> EnumSet.of(NAMING, CONFIRMING, ACCEPTING, RUNNING);
        };
    }

    /** Whether the term's result stands. */
    public boolean decided() {
        return this == MET || this == NOT_MET || this == DISSOLVED;
    }
}
