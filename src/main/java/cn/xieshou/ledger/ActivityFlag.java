package cn.xieshou.ledger;

/**
 * What looks odd about an activity, with the reason (R-ACT-1). It refuses nothing: whoever recorded it says why it is so.
 *
 * @param reason one sentence without its stop; names nothing of pairings that the reader may not see
 */
public record ActivityFlag(Kind kind, String reason) {

    /** What may be odd. */
    public enum Kind {
        LIKELY_TWICE("可能重复登记"),
        TWO_PLACES("同一天在两处"),
        NOT_LISTED("当天不在名册"),
        SAME_PICTURE("照片用过");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What people read on screen. */
        public String label() {
            return label;
        }
    }

    /** «可能重复登记：2026年10月12日备课组教研“分数教学”» */
    public String words() {
        return kind.label() + "：" + reason;
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "ActivityFlag[" + kind + "]";
    }
}
