package cn.xieshou.quota;

/** What is counted of the activities that count for a quota. */
enum Counted {
    ACTIVITIES("次数"),
    TOPICS("不同主题"),
    SUPPORTING_BACKBONE("支援学校骨干教师人数"),
    RECIPIENT_TEACHERS("受援学校专任教师人数"),
    /** Another feature knows it. */
    ELSEWHERE("不从台账计");

    private final String label;

    Counted(String label) {
        this.label = label;
    }

    /** What stands in the decision table. */
    String label() {
        return label;
    }

    /** Whether people are counted, each of them once. */
    boolean people() {
        return this == SUPPORTING_BACKBONE || this == RECIPIENT_TEACHERS;
    }
}
