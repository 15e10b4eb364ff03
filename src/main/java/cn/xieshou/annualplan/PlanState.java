package cn.xieshou.annualplan;

/** How far a plan has come, in the words of the filing register (R-PLN-3). */
public enum PlanState {
    /** Nobody has submitted a text yet. */
    MISSING("未报"),
    /** With the two schools: submitted to each other, or taken back. */
    DRAFTING("两校商定中"),
    REVIEWING("审核中"),
    /** By the section, with a new date. */
    RETURNED("已退回"),
    FILED("已备案"),
    EXEMPT("免报"),
    /** The pairing ended before it was filed. */
    DISSOLVED("已终止");

    private final String label;

    PlanState(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** Whether nothing more will happen. */
    public boolean isClosed() {
        return this == FILED || this == EXEMPT || this == DISSOLVED;
    }

    /** Whether the schools still owe it. */
    public boolean isWithSchools() {
        return this == MISSING || this == DRAFTING || this == RETURNED;
    }
}
