package cn.xieshou.matter;

/** Where a deputyship stands. */
public enum DeputyState {
    PLANNED("未开始"),
    /** The open tasks have moved to the deputy. */
    ACTIVE("代理中"),
    /** Over, ended early or cancelled; the open tasks have moved back. */
    ENDED("已结束");

    private final String label;

    DeputyState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
