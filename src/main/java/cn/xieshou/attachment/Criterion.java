package cn.xieshou.attachment;

/** The points of R-CAD-1 that a term is judged by, inputs of the decision {@code attachment-shortfall}. */
public enum Criterion {
    CADRES("派出干部", "名"),
    DAYS("累计挂职", "天"),
    VISITS("指导干部到校指导", "次"),
    REPORTS("挂职心得体会", "份");

    /** The decision's name for the length of one stint, which is judged when it is recorded. */
    static final String STINT = "单次挂职";

    private final String label;
    private final String unit;

    Criterion(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /** What people read on screen and in the decision table. */
    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }
}
