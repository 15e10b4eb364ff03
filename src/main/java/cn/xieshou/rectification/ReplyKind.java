package cn.xieshou.rectification;

/** What a school made of its right of reply (R-EVA-3). */
public enum ReplyKind {
    REPLIED("学校作了陈述申辩"),
    WAIVED("学校放弃陈述申辩"),
    LAPSED("期限内没有陈述申辩");

    private final String label;

    ReplyKind(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
