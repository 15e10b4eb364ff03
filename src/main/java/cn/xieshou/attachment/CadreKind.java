package cn.xieshou.attachment;

/** Which cadres may be sent (R-CAD-1). */
public enum CadreKind {
    MIDDLE("中层干部"),
    RESERVE("后备干部");

    private final String label;

    CadreKind(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
