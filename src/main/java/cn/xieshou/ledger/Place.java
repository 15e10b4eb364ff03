package cn.xieshou.ledger;

/** Where an activity was held. */
public enum Place {
    RECIPIENT("在受援学校"),
    SUPPORTING("在支援学校"),
    ELSEWHERE("其他地点或者线上");

    private final String label;

    Place(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }
}
