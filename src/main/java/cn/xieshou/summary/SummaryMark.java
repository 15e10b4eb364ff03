package cn.xieshou.summary;

/** What the section thinks of a summary (R-SUM-1). */
public enum SummaryMark {
    GOOD("好"),
    FAIR("较好"),
    PLAIN("一般");

    private final String label;

    SummaryMark(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
