package cn.xieshou.directory;

/** Sex as the identity card says; the age limit of a secondment depends on it (R-SEC-2). */
public enum Sex {
    MALE("男"),
    FEMALE("女");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
