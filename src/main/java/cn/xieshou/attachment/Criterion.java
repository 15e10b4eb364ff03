package cn.xieshou.attachment;

/** The points of R-CAD-1 that a term is judged by, inputs of the decision {@code attachment-shortfall}. */
public enum Criterion {
    CADRES("cadres", "派出干部", "名"),
    DAYS("days", "累计挂职", "天"),
    VISITS("visits", "指导干部到校指导", "次"),
    REPORTS("reports", "挂职心得体会", "份");

    /** The decision's name for the length of one stint, which is judged when it is recorded. */
    static final String STINT = "stint";

    private final String key;
    private final String label;
    private final String unit;

    Criterion(String key, String label, String unit) {
        this.key = key;
        this.label = label;
        this.unit = unit;
    }

    public String key() {
        return key;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }
}
