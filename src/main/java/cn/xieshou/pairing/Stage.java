package cn.xieshou.pairing;

import java.util.EnumSet;
import java.util.Set;

/** Where a pairing stands in its life, in this order. */
public enum Stage {
    SURVEY("调研摸底"),
    AGREEMENT("签订协议"),
    ORGANISATION("建立组织"),
    IMPLEMENTATION("实施中"),
    /** The years are over and judged as a whole. */
    ASSESSMENT("终结性评估"),
    ENDED("已结束");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** From where a pairing comes to stand here: life goes on, never back. */
    Set<Stage> before() {
        return switch (this) {
            case SURVEY -> EnumSet.noneOf(Stage.class);
            case AGREEMENT -> EnumSet.of(SURVEY);
            case ORGANISATION -> EnumSet.of(SURVEY, AGREEMENT);
            case IMPLEMENTATION -> EnumSet.of(SURVEY, AGREEMENT, ORGANISATION);
            case ASSESSMENT -> EnumSet.of(IMPLEMENTATION);
            case ENDED -> EnumSet.of(SURVEY, AGREEMENT, ORGANISATION, IMPLEMENTATION, ASSESSMENT);
        };
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
