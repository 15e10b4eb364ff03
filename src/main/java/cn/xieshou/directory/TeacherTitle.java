package cn.xieshou.directory;

/** Professional titles of teachers, the highest first. */
public enum TeacherTitle {
    FULL_SENIOR("正高级"),
    SENIOR("高级"),
    FIRST("一级"),
    SECOND("二级"),
    THIRD("三级"),
    NONE("未定级");

    private final String label;

    TeacherTitle(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the title is intermediate (一级) or above, as a mentor's has to be (R-MEN-1). */
    public boolean intermediateOrAbove() {
        return this == FULL_SENIOR || this == SENIOR || this == FIRST;
    }
}
