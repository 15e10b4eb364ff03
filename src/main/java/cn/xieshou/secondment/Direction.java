package cn.xieshou.secondment;

/** Which way a teacher goes. */
public enum Direction {
    /** From the supporting to the recipient school, to take over a post for a year (R-SEC-4). */
    SUPPORT("支教"),
    /** From the recipient to the supporting school, to learn on the job (R-SEC-3). */
    LEARN("跟岗学习");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
