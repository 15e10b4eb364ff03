package cn.xieshou.attachment;

/** The decision table {@code attachment-shortfall} (R-CAD-1, Q-16). */
public interface ShortfallTable {

    /** Whether it is enough, and the reason in words. */
    record Verdict(boolean met, String reason) {}

    /** @param criterion label of a {@link Criterion}, or {@link Criterion#STINT} */
    Verdict judge(String criterion, int actual, int required);
}
