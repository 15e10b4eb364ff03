package cn.xieshou.pairing;

/** Where a pairing stands in its life, in this order. */
public enum Stage {
    SURVEY("调研摸底"),
    AGREEMENT("签订协议"),
    ORGANISATION("建立组织"),
    IMPLEMENTATION("实施中"),
    ENDED("已结束");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
