package cn.xieshou.quota;

/** Who has to have taken part in an activity so that it counts. */
enum Attendance {
    ANY("不限", ""),
    BOTH("两校都有人", "参加人员里只有一所学校的人"),
    SUPPORTING_PRINCIPAL("支援学校校长", "支援学校校长没有参加"),
    RECIPIENT_BACKBONE("受援学校骨干教师", "没有受援学校骨干教师参加");

    private final String label;
    private final String otherwise;

    Attendance(String label, String otherwise) {
        this.label = label;
        this.otherwise = otherwise;
    }

    /** What stands in the decision table. */
    String label() {
        return label;
    }

    /** Why one does not count in which they did not. */
    String otherwise() {
        return otherwise;
    }
}
