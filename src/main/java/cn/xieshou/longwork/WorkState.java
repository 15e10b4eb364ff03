package cn.xieshou.longwork;

/** How far long work has come. */
public enum WorkState {
    WAITING("等待开始", "on"),
    RUNNING("正在进行", "on"),
    DONE("已完成", "done"),
    REFUSED("没有办理", "warn"),
    FAILED("失败", "bad"),
    BROKEN_OFF("没有完成", "bad");

    private final String label;
    private final String badge;

    WorkState(String label, String badge) {
        this.label = label;
        this.badge = badge;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** Style of the badge that names the state. */
    public String badge() {
        return badge;
    }

    public boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }
}
