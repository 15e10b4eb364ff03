package cn.xieshou.shelf;

/** Who may use a material besides the school that gives it and the bureau. */
public enum Rights {
    PARTNERS("结对学校可用", "与本校结对、结对还没有结束的学校"),
    ALL("全部学校可用", "系统里的所有学校");

    private final String label;
    private final String meaning;

    Rights(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** Which schools these are. */
    public String meaning() {
        return meaning;
    }
}
