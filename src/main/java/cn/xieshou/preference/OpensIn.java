package cn.xieshou.preference;

/** Where a task opens when somebody clicks 办理. */
public enum OpensIn {
    /** On the portal's own page. */
    PORTAL("办理页", "一页看完、一页办完，手机上也能用；填写时自动保存草稿"),
    /** In Camunda Tasklist, among all tasks. */
    TASKLIST("任务列表", "左边是全部任务，右边是表单，适合在电脑上连续办理");

    private final String label;
    private final String hint;

    OpensIn(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    public String label() {
        return label;
    }

    /** What is good about it. */
    public String hint() {
        return hint;
    }
}
