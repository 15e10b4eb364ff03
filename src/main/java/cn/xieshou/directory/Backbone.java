package cn.xieshou.directory;

/** The level at which a teacher is named a backbone teacher 骨干教师. */
public enum Backbone {
    NONE("无"),
    SCHOOL("校级"),
    COUNTY("县级"),
    CITY("市级"),
    PROVINCE("省级");

    private final String label;

    Backbone(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
