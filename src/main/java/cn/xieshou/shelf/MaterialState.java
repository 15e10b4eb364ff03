package cn.xieshou.shelf;

/** Whether a material is there for others. */
public enum MaterialState {
    SHOWN("共享中", "done"),
    /** Only its own school and the bureau see it. */
    WITHDRAWN("已撤下", "warn"),
    /** Nobody sees it and its files are gone; the row stays for what was fetched and used. */
    DELETED("已删除", "");

    private final String label;
    private final String style;

    MaterialState(String label, String style) {
        this.label = label;
        this.style = style;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    public String style() {
        return style;
    }
}
