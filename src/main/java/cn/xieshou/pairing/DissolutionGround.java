package cn.xieshou.pairing;

/** Why a pairing ends early (R-FIN-3). */
public enum DissolutionGround {
    MERGED("学校合并"),
    CLOSED("学校撤销"),
    OTHER("其他原因");

    private final String label;

    DissolutionGround(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
