package cn.xieshou.pairing;

/** What a pairing under way opens in every school year (R-PLN-1, R-SEC-1, R-CAD-1). */
public enum Yearly {
    SELECTION("支教选派"),
    ANNUAL_PLAN("年度工作方案"),
    ATTACHMENT("挂职锻炼");

    private final String label;

    Yearly(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
