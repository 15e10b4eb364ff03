package cn.xieshou.shelf;

/** What a material is. */
public enum MaterialKind {
    LESSON_DESIGN("教学设计"),
    COURSEWARE("课件"),
    EXERCISES("习题"),
    TEST_PAPER("试卷"),
    WORK_PLAN("工作计划"),
    EXPERIENCE("经验材料"),
    OTHER("其他");

    private final String label;

    MaterialKind(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
