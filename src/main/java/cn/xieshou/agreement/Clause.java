package cn.xieshou.agreement;

/** The parts of an agreement (R-AGR-1), in the order in which it is read. */
public enum Clause {
    GOALS("goals", "一、帮扶目标"),
    CONTENT("content", "二、帮扶内容"),
    MODES("modes", "三、帮扶方式"),
    SUPPORTING_DUTIES("supportingDuties", "四、支援学校的权利和义务"),
    RECIPIENT_DUTIES("recipientDuties", "五、受援学校的权利和义务"),
    TIMETABLE("timetable", "六、时间安排与路线图"),
    RESPONSIBLE("responsible", "七、责任人"),
    /** May be empty; then it is left out of the text. */
    OTHERS("others", "八、其他约定");

    private final String key;
    private final String heading;

    Clause(String key, String heading) {
        this.key = key;
        this.heading = heading;
    }

    /** Key of its field in the form. */
    public String key() {
        return key;
    }

    public String heading() {
        return heading;
    }
}
