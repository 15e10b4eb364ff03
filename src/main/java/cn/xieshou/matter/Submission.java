package cn.xieshou.matter;

/**
 * One thing that somebody handed in and may take back. The matter's page names it and writes the trail.
 *
 * @param subject what it is, for the trail and the page: «《结对帮扶协议》»
 * @param detail whom it is about, where a matter can have several of one subject; empty elsewhere
 * @param takeBack puts it, and nothing else, back into the drafter's hands, in the caller's transaction
 */
public record Submission(String subject, String detail, Runnable takeBack) {

    /** The only one of its subject in the matter. */
    public Submission(String subject, Runnable takeBack) {
        this(subject, "", takeBack);
    }

    /** By what people choose it; no two in a matter have the same. */
    public String label() {
        return detail.isEmpty() ? subject : subject + "（" + detail + "）";
    }
}
