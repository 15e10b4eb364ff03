package cn.xieshou.notice.outbox;

/** Where a mail stands. */
public enum MailState {
    PENDING("待发送"),
    /** Taken by a node until its lease ends. */
    SENDING("发送中"),
    SENT("已发送"),
    FAILED("发送失败"),
    NO_ADDRESS("无邮箱"),
    /** Leaves in the next digest, not by itself. */
    HELD("等待汇总"),
    /** Was told in a digest, or gave way to a newer one. */
    COLLAPSED("已并入汇总"),
    /** Not needed any more before it left; kept for the record. */
    DROPPED("不再发送");

    private final String label;

    MailState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
