package cn.xieshou.secondment;

/** What the principal has said of a nominee's politics and conduct, or of the nominee's ability. */
public enum Confirmation {
    PENDING,
    CONFIRMED,
    REFUSED;

    public static Confirmation of(boolean ticked) {
        return ticked ? CONFIRMED : REFUSED;
    }
}
