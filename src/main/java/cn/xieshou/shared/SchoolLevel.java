package cn.xieshou.shared;

/** School levels of the county scheme (requirements section 1). */
public enum SchoolLevel {
    KINDERGARTEN("幼儿园"),
    PRIMARY("小学"),
    JUNIOR_SECONDARY("初中"),
    SENIOR_SECONDARY("高中");

    private final String label;

    SchoolLevel(String label) {
        this.label = label;
    }

    /** What people read on screen and in the roster workbook. */
    public String label() {
        return label;
    }
}
