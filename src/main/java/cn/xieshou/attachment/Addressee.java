package cn.xieshou.attachment;

/** Who gets one of the three reports of each cadre (R-CAD-1). */
public enum Addressee {
    BUREAU("教育主管部门", "reportBureau"),
    SUPPORTING("支援学校", "reportSupporting"),
    OWN("本校", "reportOwn");

    private final String label;
    private final String field;

    Addressee(String label, String field) {
        this.label = label;
        this.field = field;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** The form field that holds the report. */
    public String field() {
        return field;
    }
}
