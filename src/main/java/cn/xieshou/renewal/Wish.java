package cn.xieshou.renewal;

/** What a school wishes for after the cycle. */
public enum Wish {
    RENEW("续签"),
    CLOSE("结束"),
    /** Also what a school is taken to say that did not answer in time. */
    NONE("没有意见");

    private final String label;

    Wish(String label) {
        this.label = label;
    }

    /** What people read on screen, and the table renewal-proposal is asked. */
    public String label() {
        return label;
    }
}
