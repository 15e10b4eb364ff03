package cn.xieshou.secondment;

/** What the principal has said of a nominee's politics and conduct, or of the nominee's ability. */
public enum Confirmation {
    PENDING("待确认"),
    CONFIRMED("已确认"),
    REFUSED("未确认");

    private final String label;

    Confirmation(String label) {
        this.label = label;
    }

    /** What people read in the decision table. */
    public String label() {
        return label;
    }

    public static Confirmation of(boolean ticked) {
        return ticked ? CONFIRMED : REFUSED;
    }
}
