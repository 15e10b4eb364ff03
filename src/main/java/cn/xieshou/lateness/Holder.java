package cn.xieshou.lateness;

/** Whose hands a plan, a selection, a replacement or the way to the post was in: to tell lateness by. */
public enum Holder {
    /** Days of which no record was kept of whose they were. */
    SELECTION("选派环节"),
    /** The same of a plan. */
    FILING("备案环节"),
    RECIPIENT("受援学校"),
    SUPPORTING("支援学校"),
    /** Nobody's: the names are public for the programme's working days. */
    PUBLICITY("公示期"),
    SECTION("归口股室"),
    PERSONNEL("人秘股"),
    TEACHER("教师本人迟到岗");

    private final String label;

    Holder(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
