package cn.xieshou.roster;

/** What an import would do with a row. */
public enum RowState {
    NEW("新增"),
    CHANGED("变更"),
    SAME("不变"),
    WRONG("有误");

    private final String label;

    RowState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
