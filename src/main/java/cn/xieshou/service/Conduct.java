package cn.xieshou.service;

/** How a seconded teacher did their duty, as the mid-year check found it. */
public enum Conduct {
    GOOD("良好"),
    FAIR("一般"),
    POOR("较差");

    private final String label;

    Conduct(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
