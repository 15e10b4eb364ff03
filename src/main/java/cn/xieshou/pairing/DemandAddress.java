package cn.xieshou.pairing;

/** Where the bureau may demand that a school puts right what a page shows (R-EVA-2): one bean, of the feature that keeps such demands. */
public interface DemandAddress {

    /** Quotas of a term; about «2026-1». */
    String QUOTA = "QUOTA";

    /** A late yearly plan; about its school year, «2026». */
    String PLAN = "PLAN";

    /** An evaluation; about its number. */
    String EVALUATION = "EVALUATION";

    /**
     * The page on which the account demands it.
     *
     * @return empty where the account may not, or there is nothing to demand
     */
    String of(Pairing pairing, String account, String source, String about);
}
