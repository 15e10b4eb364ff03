package cn.xieshou.rectification;

/** What a demand comes from (R-EVA-2). */
public enum DemandSource {
    VISIT("督查走访"),
    QUOTA("指标没有完成"),
    PLAN("年度方案逾期"),
    EVALUATION("学期评估"),
    /** What the section came across otherwise. */
    OTHER("日常督查");

    private final String label;

    DemandSource(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
