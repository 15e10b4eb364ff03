package cn.xieshou.longwork;

import java.util.List;

/** A kind of long work; a feature brings one bean for each. {@code subject} is what it is about, in the feature's own way. */
public interface LongWork {

    /** Unique, at most 40 characters. */
    String kind();

    /** «名册导入：名册.xlsx» */
    String title(String subject);

    /** Work with the same key waits for its end, however many nodes there are. */
    String exclusiveKey();

    /** Whether the account may know of it at all. */
    boolean maySee(String account, String subject);

    /** Where people go from its page, before and after; the first is where it belongs. */
    List<Link> links(String subject);

    /** What failing or being broken off means, in Chinese: «什么也没有写入，可以重新确认导入。» */
    String nothingHappened();

    /**
     * Does it in one transaction, in which its end is noted as well: all of it or nothing.
     *
     * @param account who asked for it and is signed in for its duration
     */
    WorkOutcome run(String subject, String account, Progress progress);

    /** A page by its address. */
    record Link(String href, String label) {}
}
