package cn.xieshou.donation;

/** What is given or lent (R-ACT-2). */
public enum DonationKind {
    BOOKS("图书"),
    COMPUTERS("电脑"),
    EQUIPMENT("教学设备"),
    /** Counted in yuan, never lent. */
    FUNDS("资金"),
    OTHER("其他");

    /** In what funds are counted. */
    static final String YUAN = "元";

    private final String label;

    DonationKind(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
