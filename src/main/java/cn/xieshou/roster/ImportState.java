package cn.xieshou.roster;

/** How far an import has come. */
public enum ImportState {
    READING("正在核对"),
    PREVIEW("待确认"),
    IMPORTED("已导入"),
    UNDONE("已撤销");

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
