package cn.xieshou.donation;

/** Whether it stays with whoever receives it. */
public enum Manner {
    GIVEN("捐赠"),
    LENT("借用");

    private final String label;

    Manner(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
