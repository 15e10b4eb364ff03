package cn.xieshou.shared;

/** The two sides of a pairing (requirements section 1). */
public enum Side {
    /** 支援学校: the urban school that gives help. */
    SUPPORTING("支援学校"),
    /** 受援学校: the rural school that receives help. */
    RECIPIENT("受援学校");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    public Side other() {
        return this == SUPPORTING ? RECIPIENT : SUPPORTING;
    }
}
