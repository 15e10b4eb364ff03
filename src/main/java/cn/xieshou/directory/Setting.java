package cn.xieshou.directory;

/** Where a school lies: urban schools support, rural schools receive (R-SUR-2). */
public enum Setting {
    URBAN("城区"),
    RURAL("农村");

    private final String label;

    Setting(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
