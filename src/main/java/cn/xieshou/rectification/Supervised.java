package cn.xieshou.rectification;

/** What is between the bureau and one school of a pairing. */
public interface Supervised {

    String id();

    String pairingId();

    /** Code of the school. */
    String school();

    /** Its page. */
    String path();
}
