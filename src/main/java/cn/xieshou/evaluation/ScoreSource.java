package cn.xieshou.evaluation;

/** Whose figures give a criterion points of its own. */
public enum ScoreSource {
    QUOTAS("帮扶指标"),
    PLAN("年度方案"),
    EXCHANGE("支教、挂职、师徒"),
    RECORDS("活动台账"),
    TERMS("各学期评估平均分"),
    NONE("由专家判断");

    private final String label;

    ScoreSource(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
