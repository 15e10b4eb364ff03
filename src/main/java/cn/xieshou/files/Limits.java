package cn.xieshou.files;

/** How much is taken. */
public final class Limits {

    /** Octets of a file. */
    public static final long FILE = 20L * 1024 * 1024;

    /** Files of one submission. */
    public static final int FILES = 20;

    /** Octets of one submission. */
    static final long SUBMISSION = 100L * 1024 * 1024;

    /** Octets of all that one person has not submitted yet, so that nobody fills the disk with what nobody sees. */
    static final long UNSUBMITTED = 300L * 1024 * 1024;

    private Limits() {}
}
