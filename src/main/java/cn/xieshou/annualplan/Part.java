package cn.xieshou.annualplan;

/** The parts of a plan that are written as text (R-PLN-2), in the order in which they are read. */
public enum Part {
    ORGANISATION("organisation", "组织领导"),
    GOALS("goals", "工作目标"),
    METHODS("methods", "活动方式与步骤"),
    MEASURES("measures", "措施与要求"),
    PEOPLE("people", "人员安排"),
    FUNDS("funds", "经费保障"),
    CURRICULUM("curriculum", "课程安排");

    private final String key;
    private final String label;

    Part(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Key of its field in the form, and its column. */
    public String key() {
        return key;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
