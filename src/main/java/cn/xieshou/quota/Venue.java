package cn.xieshou.quota;

/** Where an activity has to be held to count; called as {@link cn.xieshou.ledger.Place} is. */
enum Venue {
    ANY("不限", ""),
    RECIPIENT("受援学校", "不是在受援学校举行的"),
    SUPPORTING("支援学校", "不是在支援学校举行的");

    private final String label;
    private final String otherwise;

    Venue(String label, String otherwise) {
        this.label = label;
        this.otherwise = otherwise;
    }

    /** What stands in the decision table. */
    String label() {
        return label;
    }

    /** Why one does not count that was held elsewhere. */
    String otherwise() {
        return otherwise;
    }
}
