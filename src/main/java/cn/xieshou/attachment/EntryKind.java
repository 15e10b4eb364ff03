package cn.xieshou.attachment;

/** What the ledger records. */
public enum EntryKind {
    STINT("挂职时段"),
    VISIT("指导干部到校指导");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
