package cn.xieshou.quota;

/** Whose record answers a quota. */
public enum Basis {
    LEDGER("活动台账"),
    MENTORING("师徒结对"),
    SECONDMENT("支教选派"),
    ATTACHMENT("挂职锻炼");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    /** What stands in the decision table, and what people read on screen. */
    public String label() {
        return label;
    }
}
