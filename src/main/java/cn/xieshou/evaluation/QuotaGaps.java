package cn.xieshou.evaluation;

/** How many quotas an evaluation has missing, in steps for lists and charts. */
public enum QuotaGaps {
    NONE("指标全部达到"),
    FEW("1至3项没有达到"),
    MANY("4项以上没有达到");

    /** Of the evaluation «e»; nothing before its sheet is frozen. */
    public static final String SQL = "case when e.short_quotas = 0 then 'NONE' when e.short_quotas <= 3 then 'FEW'"
            + " when e.short_quotas > 3 then 'MANY' end";

    private final String label;

    QuotaGaps(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
