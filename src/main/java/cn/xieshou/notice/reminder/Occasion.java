package cn.xieshou.notice.reminder;

/** Why somebody is told about a task in the digest, in the order of the digest. */
public enum Occasion {
    OVERDUE("已逾期"),
    TODAY("今天到期"),
    /** A rung of the ladder before the date was reached. */
    BEFORE("即将到期"),
    /** A task in somebody else's hands that one has to answer for: told to principals and whom else section 5 names. */
    CONCERNED("由他人办理，请您留意"),
    /** Somebody else's task is overdue: told to the section that is responsible. */
    SECTION("归口学校逾期未办"),
    /** The same, told to the office. */
    OFFICE("上报：逾期较久未办");

    private final String label;

    Occasion(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether it tells about somebody else's task. */
    boolean escalated() {
        return this == CONCERNED || this == SECTION || this == OFFICE;
    }
}
