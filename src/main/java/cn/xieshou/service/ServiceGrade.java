package cn.xieshou.service;

/** The grade of a year of service (R-SEC-4). */
public enum ServiceGrade {
    EXCELLENT("优秀"),
    PASSED("合格"),
    FAILED("不合格");

    private final String label;

    ServiceGrade(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** Whether the year counts for title, awards and training. */
    public boolean passes() {
        return this != FAILED;
    }
}
