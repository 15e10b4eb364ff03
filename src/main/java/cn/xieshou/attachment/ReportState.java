package cn.xieshou.attachment;

/** Whether the addressee has the report. */
public enum ReportState {
    SENT("待签收"),
    RETURNED("已退回"),
    RECEIVED("已签收"),
    /** The pairing ended before it was received. */
    DISSOLVED("未及签收");

    private final String label;

    ReportState(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
