package cn.xieshou.visit;

/** What came of a visit. */
public enum VisitOutcome {
    FINE("没有问题", "done"),
    DEMAND("要求整改", "warn"),
    /** Recorded by mistake. */
    VOID("已作废", "empty");

    private final String label;
    private final String style;

    VisitOutcome(String label, String style) {
        this.label = label;
        this.style = style;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** The tone of its badge. */
    public String style() {
        return style;
    }
}
