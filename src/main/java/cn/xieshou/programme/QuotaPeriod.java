package cn.xieshou.programme;

/** What a quota is counted over. */
public enum QuotaPeriod {
    TERM_SUBJECT("每学期每学科"),
    TERM("每学期"),
    SCHOOL_YEAR("每学年"),
    THREE_YEARS("三年内"),
    PROGRAMME("项目期内"),
    EACH("每人");

    private final String label;

    QuotaPeriod(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
