package cn.xieshou.programme;

/** How a programme runs through time. */
public enum ProgrammeKind {
    /** Goes on from school year to school year and is reviewed every year. */
    ROLLING("滚动实施，每学年评估"),
    /** Runs once from its first stage to its last and is assessed at the end. */
    CYCLE("周期实施，期末终结性评估");

    private final String label;

    ProgrammeKind(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
